package uk.saferhub.cases.listing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.HeldNames;
import uk.saferhub.cases.listing.CaseList.Found;
import uk.saferhub.cases.listing.CaseList.Row;
import uk.saferhub.kernel.HeldWords;

/** The list of cases as one reader is told it: a title that names somebody who is harmed names them to nobody else (SHR-04). */
@Component
class ToldCases {

    private final CaseList list;
    private final HeldNames held;

    ToldCases(CaseList list, HeldNames held) {
        this.list = list;
        this.held = held;
    }

    /** @param size how many rows a page has */
    Found of(CaseList.Asked asked, CaseList.Sought sought, Actor actor, int size) {
        Found found = list.of(asked, sought, actor, size);
        Map<UUID, HeldWords> names = held.in(found.rows().stream().map(Row::id).toList(), actor);
        if (names.isEmpty()) return found;
        List<Row> told = found.rows().stream().map(row -> under(row, names)).toList();
        return new Found(told, found.total(), found.capped());
    }

    private static Row under(Row row, Map<UUID, HeldWords> names) {
        return new Row(
                row.id(),
                row.reference(),
                row.kind(),
                HeldNames.told(names, row.id(), row.title()),
                row.area(),
                row.lead(),
                row.officer(),
                row.stored(),
                row.score(),
                row.band(),
                row.nextReviewOn(),
                row.nextDueOn(),
                row.version());
    }
}
