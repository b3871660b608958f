package uk.saferhub.reports.rendering;

import uk.saferhub.reports.document.Paper;

/** What stands around a paper that has left the program: title, language, its own style, marks on every printed page. */
final class HtmlShell {

    private static final String STYLE = """
            @page { size: A4; margin: 2.2cm 2cm;
              @top-center { content: "%1$s"; font: 9pt "Liberation Sans", Arial, sans-serif; }
              @bottom-left { content: "%1$s"; font: 9pt "Liberation Sans", Arial, sans-serif; }
              @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt "Liberation Sans", Arial, sans-serif; } }
            body { font: 11pt/1.4 "Liberation Sans", Arial, sans-serif; color: #0b0c0c; background: #ffffff; max-width: 42em; margin: 0 auto; padding: 0 1em; }
            h1 { font-size: 18pt; line-height: 1.2; } h2 { font-size: 14pt; } h3 { font-size: 12pt; }
            h1, h2, h3, caption { page-break-after: avoid; }
            dl { margin: 0 0 1em 0; } dl div { margin: 0 0 .3em 0; } dt { font-weight: bold; display: inline; } dt:after { content: ": "; }
            dd { display: inline; margin: 0; }
            table { border-collapse: collapse; width: 100%%; margin: 1em 0; -fs-table-paginate: paginate; }
            caption { font-weight: bold; text-align: left; padding: .3em 0; }
            th, td { border: 1px solid #505a5f; padding: .3em .5em; text-align: left; vertical-align: top; }
            tbody th { font-weight: normal; } tfoot th, tfoot td { font-weight: bold; }
            .paper__count { text-align: right; } .paper__number { font-weight: bold; } .paper__marking { font-weight: bold; }
            .app-chart__drawing { overflow: auto; } img.paper__chart { width: 100%%; }
            tr { page-break-inside: avoid; }
            """;

    private HtmlShell() {}

    static String around(Paper paper, String article) {
        String marking = Lines.marking(paper).replaceAll("[\\\\\"<>&]", "");
        return "<!DOCTYPE html>\n<html lang=\"en-GB\" xml:lang=\"en-GB\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n"
                + "<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
                + "<title>" + Escape.xml(paper.head().subject()) + "</title>\n<meta name=\"subject\" content=\""
                + Escape.xml(paper.head().subject()) + "\"/>\n<style>\n" + STYLE.formatted(marking)
                + "</style>\n</head>\n<body>\n<main>\n"
                + article + "</main>\n</body>\n</html>\n";
    }
}
