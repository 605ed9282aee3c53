/// The feedback page's Mustache template: no script, and nothing from elsewhere.
enum FeedbackTemplate {
  static let html = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <title>{{title}} · {{student}}</title>
    <style>
    :root { color-scheme: light dark; --text: #1c2024; --soft: #5c656e; --ground: #fff; --card: #f6f7f9; --line: #d9dde2;
      --pass: #1a7f45; --fail: #b3382c; --skip: #7a6a1f; }
    @media (prefers-color-scheme: dark) { :root { --text: #e6e9ec; --soft: #9aa4ae; --ground: #14171a; --card: #1d2125;
      --line: #343a41; --pass: #55c98a; --fail: #f08a7d; --skip: #d8c25f; } }
    body { margin: 0 auto; max-width: 46rem; padding: 1.5rem 1rem 3rem; background: var(--ground); color: var(--text);
      font: 16px/1.5 system-ui, sans-serif; }
    h1 { font-size: 1.3rem; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 .5rem; }
    .student, footer { color: var(--soft); }
    .score { font-size: 2.6rem; font-weight: 650; margin: 1rem 0 0; font-variant-numeric: tabular-nums; }
    .score small { font-size: 1.1rem; font-weight: 400; color: var(--soft); }
    .bar { height: .5rem; border-radius: .25rem; background: var(--line); overflow: hidden; }
    .bar i { display: block; height: 100%; width: {{percent}}%; background: var(--pass); }
    .card { background: var(--card); border: 1px solid var(--line); border-left-width: .3rem; border-radius: .4rem;
      padding: .6rem .8rem; margin: .5rem 0; break-inside: avoid; }
    .pass { border-left-color: var(--pass); padding: .25rem .8rem; margin: .3rem 0; } .pass .head { font-weight: 400; }
    .fail { border-left-color: var(--fail); }
    .skip { border-left-color: var(--skip); }
    .head { display: flex; gap: .8rem; justify-content: space-between; font-weight: 550; }
    .head b { white-space: nowrap; font-variant-numeric: tabular-nums; }
    .outcome { font-size: .85rem; color: var(--soft); }
    .fail .outcome { color: var(--fail); } .skip .outcome { color: var(--skip); }
    p { margin: .4rem 0; } .hint::before { content: "Next: "; font-weight: 600; }
    pre { margin: .4rem 0; padding: .5rem; border: 1px solid var(--line); border-radius: .3rem; overflow: auto;
      max-height: 20rem; font: 13px/1.45 ui-monospace, monospace; white-space: pre-wrap; }
    footer { margin-top: 2.5rem; font-size: .8rem; }
    blockquote { margin: 1rem 0; padding: .1rem .8rem; border-left: .3rem solid var(--line); }
    blockquote p { white-space: pre-wrap; } blockquote footer { margin: .2rem 0 .4rem; }
    @media print { pre { max-height: none; } }
    </style>
    </head>
    <body>
    <h1>{{title}}</h1>
    <div class="student">{{student}}</div>
    <div class="score">{{score}} <small>of {{maxScore}} points</small></div>
    <div class="bar" role="img" aria-label="{{percent}} percent"><i></i></div>
    {{#notes}}<p>{{.}}</p>
    {{/notes}}{{#comments}}<blockquote><p>{{text}}</p><footer>{{who}}</footer></blockquote>
    {{/comments}}{{#files}}<div class="card fail">
    <div class="head"><span>{{name}}</span></div>
    <p>{{name}} {{state}}</p>
    {{#diagnostics}}<pre>{{diagnostics}}</pre>{{/diagnostics}}
    </div>
    {{/files}}
    {{#sections}}<h2>{{heading}}</h2>
    {{#checks}}<div class="card {{kind}}">
    <div class="head"><span>{{title}}</span><b>{{earned}} / {{points}}</b></div>
    {{#outcome}}<div class="outcome">{{outcome}}</div>
    {{/outcome}}    {{#message}}<p>{{message}}</p>
    {{/message}}{{#location}}<p>{{location}}</p>
    {{/location}}{{#line}}<pre>{{line}}</pre>
    {{/line}}{{#hint}}<p class="hint">{{hint}}</p>
    {{/hint}}{{#output}}<details><summary>What your code printed</summary><pre>{{output}}</pre></details>
    {{/output}}</div>
    {{/checks}}
    {{/sections}}
    <footer>{{footer}}</footer>
    </body>
    </html>

    """
}
