/// The class page's Mustache template: no script, and nothing from elsewhere.
enum ClassTemplate {
  static let html = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>{{title}} · class</title>
    <style>
    :root { color-scheme: light dark; --text: #1c2024; --soft: #5c656e; --ground: #fff; --card: #f6f7f9; --line: #d9dde2;
      --pass: #1a7f45; --fail: #b3382c; --skip: #7a6a1f; --bar: #3d6fb4; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e9ec; --soft: #9aa4ae; --ground: #14171a; --card: #1d2125;
      --line: #343a41; --pass: #55c98a; --fail: #f08a7d; --skip: #d8c25f; --bar: #7aa7e8; } }
    body { margin: 0 auto; max-width: 64rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--text);
      font: 16px/1.5 system-ui, sans-serif; }
    h1 { font-size: 1.3rem; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
    .soft { color: var(--soft); }
    .wide { overflow-x: auto; }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; font-size: .9rem; }
    th, td { text-align: right; padding: .2rem .5rem; border-bottom: 1px solid var(--line); white-space: nowrap; }
    th { font-weight: 550; } td.text, th.text { text-align: left; white-space: normal; }
    .odd { color: var(--fail); font-weight: 600; }
    .cell { text-align: center; padding: .2rem .3rem; } .passed { color: var(--pass); }
    .failed, .trapped, .timedOut, .outOfMemory, .didNotCompile, .graderError { color: var(--fail); }
    .notImplemented, .skipped { color: var(--skip); }
    svg { width: 100%; max-width: 500px; height: auto; } svg rect { fill: var(--bar); }
    svg text { fill: var(--text); font: 11px system-ui, sans-serif; text-anchor: middle; }
    svg line { stroke: var(--line); }
    @media print { tr { break-inside: avoid; } .wide { overflow: visible; } }
    </style>
    </head>
    <body>
    <h1>{{title}}</h1>
    <p class="soft">{{handedIn}} handed in, {{missing}} did not. Mean {{mean}}, median {{median}} of {{possible}} points.
    Grading one took {{seconds}} s, the slowest {{slowest}} s.</p>
    {{#needsPerson}}<h2>A person has to look at</h2>
    <ul>{{#people}}<li>{{student}}: {{why}}</li>{{/people}}</ul>
    {{/needsPerson}}<h2>Scores, in tenths of the points</h2>
    <svg viewBox="0 0 500 160" role="img" aria-label="Number of students by share of the points">
    <line x1="5" y1="130" x2="495" y2="130"/>
    {{#bars}}<rect x="{{x}}" y="{{y}}" width="44" height="{{height}}"/>
    <text x="{{middle}}" y="{{labelY}}">{{count}}</text><text x="{{middle}}" y="146">{{from}} %</text>
    {{/bars}}</svg>
    <h2>Checks</h2>
    <div class="wide"><table>
    <tr><th>No.</th><th class="text">Check</th><th>Points</th><th>Passed</th><th>%</th><th>Difficulty</th>
    <th>Discrimination</th><th>Seconds</th></tr>
    {{#checks}}<tr><td>{{number}}</td><td class="text" title="{{id}}">{{title}}</td><td>{{points}}</td>
    <td>{{passed}} of {{students}}</td><td>{{percent}}</td><td>{{difficulty}}</td>
    <td{{#isOdd}} class="odd"{{/isOdd}}>{{discrimination}}</td><td>{{seconds}}</td></tr>
    {{/checks}}</table></div>
    <p class="soft">Difficulty is the share who did not pass. Discrimination is the correlation between passing a check and
    the points of the others: below 0.1, look at the check.</p>
    <h2>Outcomes</h2>
    <div class="wide"><table>
    <tr><th class="text">Student</th><th>Score</th>{{#numbers}}<th class="cell">{{.}}</th>{{/numbers}}</tr>
    {{#rows}}<tr><td class="text">{{student}}</td><td>{{score}}</td>
    {{#cells}}<td class="cell {{kind}}" title="{{words}}">{{mark}}</td>{{/cells}}</tr>
    {{/rows}}</table></div>
    <p class="soft">{{legend}}</p>
    </body>
    </html>

    """
}
