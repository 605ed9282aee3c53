import GRDB

/// The gradebook's tables. A published migration never changes; a new one is added below it.
enum GradeSchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1: students, submissions, runs, results, decisions") { database in
      try database.execute(sql: first)
    }
    return migrator
  }

  private static let first = """
    -- Who, when and why; every other row says which change made it.
    CREATE TABLE change (
      id INTEGER PRIMARY KEY, at TEXT NOT NULL, who TEXT NOT NULL, why TEXT NOT NULL, what TEXT NOT NULL
    );
    -- The roster: `name` is what submissions are filed under.
    CREATE TABLE student (
      id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, firstName TEXT, lastName TEXT, email TEXT, section TEXT,
      canvasID TEXT, sisUserID TEXT, sisLoginID TEXT, moodleID TEXT,
      change INTEGER NOT NULL REFERENCES change
    );
    -- An attempt of a student's at a lab: what was handed in, not what came of it. `latest` is the change by which it
    -- last became what the student has handed in: who goes back to an earlier version makes that one the last.
    CREATE TABLE submission (
      id INTEGER PRIMARY KEY, lab TEXT NOT NULL, student INTEGER NOT NULL REFERENCES student,
      digest TEXT NOT NULL, submittedAt TEXT, latest INTEGER NOT NULL REFERENCES change,
      change INTEGER NOT NULL REFERENCES change,
      UNIQUE (lab, student, digest)
    );
    CREATE TABLE submissionFile (
      submission INTEGER NOT NULL REFERENCES submission, position INTEGER NOT NULL, name TEXT NOT NULL,
      text TEXT, refusal TEXT, PRIMARY KEY (submission, position)
    ) WITHOUT ROWID;
    -- One go of `grader grade`, over however many interruptions; `finishedAt` is empty until it is through.
    CREATE TABLE run (
      id INTEGER PRIMARY KEY, lab TEXT NOT NULL, rubric TEXT NOT NULL, checks TEXT NOT NULL, kit TEXT NOT NULL,
      seed TEXT NOT NULL, sandbox TEXT NOT NULL, regrades INTEGER NOT NULL, finishedAt TEXT,
      change INTEGER NOT NULL REFERENCES change
    );
    -- What a run found of a submission; `report` is report.json.
    CREATE TABLE result (
      id INTEGER PRIMARY KEY, run INTEGER NOT NULL REFERENCES run, submission INTEGER NOT NULL REFERENCES submission,
      status TEXT NOT NULL, score INTEGER NOT NULL, maxScore INTEGER NOT NULL, report TEXT NOT NULL,
      change INTEGER NOT NULL REFERENCES change, UNIQUE (run, submission)
    );
    CREATE INDEX resultOfSubmission ON result (submission);
    CREATE TABLE checkResult (
      result INTEGER NOT NULL REFERENCES result ON DELETE CASCADE, position INTEGER NOT NULL, name TEXT NOT NULL,
      title TEXT NOT NULL, points INTEGER NOT NULL, earned INTEGER NOT NULL, outcome TEXT NOT NULL,
      visibility TEXT NOT NULL, seconds REAL NOT NULL, PRIMARY KEY (result, position)
    ) WITHOUT ROWID;
    -- What people decided. The latest row of a kind counts; an empty value takes an earlier one back.
    CREATE TABLE override (
      id INTEGER PRIMARY KEY, lab TEXT NOT NULL, student INTEGER NOT NULL REFERENCES student,
      name TEXT NOT NULL, hundredths INTEGER, change INTEGER NOT NULL REFERENCES change
    );
    CREATE TABLE extension (
      id INTEGER PRIMARY KEY, lab TEXT NOT NULL, student INTEGER NOT NULL REFERENCES student,
      until TEXT, change INTEGER NOT NULL REFERENCES change
    );
    CREATE TABLE comment (
      id INTEGER PRIMARY KEY, lab TEXT NOT NULL, student INTEGER NOT NULL REFERENCES student,
      text TEXT NOT NULL, change INTEGER NOT NULL REFERENCES change
    );
    """
}
