import Grading

/// What each student has in each group of labs that `grading/course.yml` names, the worst left out.
public enum TotalsTable {
  /// The table: for each group its points, the points that there are, and the labs that were left out.
  ///
  /// A lab counts from its first graded submission on; who handed in nothing has no points in it.
  ///
  /// - Parameters:
  ///   - policy: The course's policy.
  ///   - labs: Every lab that was graded: the points that there are, and what is known of each student.
  /// - Returns: The table.
  public static func csv(_ policy: CoursePolicy, labs: [String: (possible: Int, records: [LabRecord])]) -> String {
    let standings = labs.mapValues { lab in
      Dictionary(
        lab.records.map { ($0.student.name, Standing($0, under: policy)) }, uniquingKeysWith: { first, _ in first })
    }
    let students = Set(standings.values.flatMap(\.keys)).sorted()
    let header = ["student"] + policy.groups.flatMap { [$0.name, "\($0.name) of", "\($0.name) dropped"] }
    let rows = students.map { student -> [String] in
      let cells = policy.groups.flatMap { group -> [String] in
        let parts = group.labs.compactMap { lab -> GroupTotal.Part? in
          guard let graded = labs[lab] else { return nil }
          let points = standings[lab]?[student]?.counted?.score ?? .zero
          return GroupTotal.Part(lab: lab, points: points, possible: Points(graded.possible))
        }
        let total = GroupTotal(parts, dropLowest: group.dropLowest)
        return [total.points.description, total.possible.description, total.dropped.map(\.lab).joined(separator: " ")]
      }
      return [student] + cells
    }
    return CSVField.table([header] + rows)
  }

  /// The students whose totals aren't final, because a person has to look at one of the groups' labs.
  ///
  /// - Parameters:
  ///   - policy: The course's policy.
  ///   - labs: Every lab that was graded: the points that there are, and what is known of each student.
  /// - Returns: Their names, sorted.
  public static func unsettled(
    _ policy: CoursePolicy, labs: [String: (possible: Int, records: [LabRecord])]
  ) -> [String] {
    let records = Set(policy.groups.flatMap(\.labs)).flatMap { labs[$0]?.records ?? [] }
    return Set(records.filter { Standing($0, under: policy).needsPerson }.map(\.student.name)).sorted()
  }
}
