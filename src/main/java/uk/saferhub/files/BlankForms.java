package uk.saferhub.files;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import uk.saferhub.access.Actor;
import uk.saferhub.web.Dates;
import uk.saferhub.web.Download;

/** Prints forms of the screen as blank forms, to be filled in by hand and keyed in later. */
@Component
public class BlankForms {

    private static final String HOW =
            "<p>Fill this in by hand where there is no computer. Whoever keys it in later writes here: "
                    + "name ______________________, day ______________, reference ______________. Then the paper is destroyed.</p>";

    private final TemplateEngine templates;

    BlankForms(TemplateEngine templates) {
        this.templates = templates;
    }

    /**
     * @param title what the form is, without names
     * @param fileName with its ending, .pdf
     * @param pages the pages of the screen with nothing filled in, as their controllers make them
     */
    public Download of(String title, String fileName, List<ModelAndView> pages, Actor actor) throws IOException {
        var body = new StringBuilder("<h1>" + Pdf.escape(title) + "</h1>" + HOW);
        for (ModelAndView page : pages) {
            var html = new StringOutput();
            templates.render(
                    page.getViewName() + ".jte",
                    Objects.requireNonNull(page.getModel().get("page")),
                    html);
            body.append(PaperForm.of(html.toString()));
        }
        String foot = "Blank form, printed by " + actor.name() + ", " + Dates.moment(actor.now());
        byte[] pdf = Pdf.of(title, "OFFICIAL-SENSITIVE when filled in", foot, body.toString());
        return Download.of(pdf, fileName, "application/pdf");
    }
}
