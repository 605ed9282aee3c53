/// The feedback's Mustache template for tools that take text.
enum FeedbackMarkdownTemplate {
  static let markdown = """
    # {{title}}

    {{student}}: **{{score}} of {{maxScore}} points**

    {{#notes}}
    {{.}}

    {{/notes}}
    {{#comments}}
    > {{text}}
    >
    > {{who}}

    {{/comments}}
    {{#files}}
    **{{name}}** {{state}}

    {{diagnostics}}

    {{/files}}
    {{#sections}}
    ## {{heading}}

    {{#checks}}
    - **{{title}}** {{earned}} of {{points}}{{#outcome}}: {{outcome}}{{/outcome}}
    {{#message}}

      {{message}}
    {{/message}}
    {{#location}}

      {{location}}
    {{/location}}
    {{#line}}

      {{line}}
    {{/line}}
    {{#hint}}

      Next: {{hint}}
    {{/hint}}
    {{/checks}}

    {{/sections}}
    {{footer}}

    """
}
