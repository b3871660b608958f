package uk.saferhub.briefings;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.briefings.BriefingPages.WardRow;
import uk.saferhub.briefings.making.Content;

/** The wards of a round as its page lists them, and the briefings of a councillor's own. */
@Component
class WardRows {

    private final BriefingStore briefings;
    private final Contents contents;
    private final Councillors councillors;

    WardRows(BriefingStore briefings, Contents contents, Councillors councillors) {
        this.briefings = briefings;
        this.contents = contents;
        this.councillors = councillors;
    }

    /** Issued ones, of wards of which the reader is councillor today. */
    List<Briefing> own(Actor actor) {
        return briefings.ofWards(actor, councillors.wards(actor));
    }

    /** Those that the reader may see. */
    List<WardRow> of(Actor actor, Round round) {
        List<Briefing> wards = briefings.of(actor, round);
        List<Content> said = contents.of(wards);
        List<WardRow> rows = new ArrayList<>();
        for (int i = 0; i < wards.size(); i++) {
            Content content = said.get(i);
            var total = content.total();
            rows.add(new WardRow(
                    wards.get(i),
                    total == null ? "no data" : total.nowWords(),
                    total == null ? "no data" : total.beforeWords(),
                    total == null ? "not compared" : total.change(),
                    content.picture() != null ? "Drawn" : total == null ? content.noCrime() : content.noMap()));
        }
        return rows;
    }
}
