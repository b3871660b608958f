package uk.saferhub.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.people.SafeInLists;
import uk.saferhub.tables.HeldWords;

/** An address that must not be found leaves in no list, word by word (IDX-05). */
@Component
record SafeCells(SafeInLists safe) implements HeldWords {

    @Override
    public List<Row> leaving(List<Row> rows, Actor actor) {
        SafeInLists.Answer answer = safe.in(
                rows.stream()
                        .map(row -> new SafeInLists.Row(row.record(), row.words()))
                        .toList(),
                actor);
        if (!answer.all() && answer.spots().isEmpty()) return rows;
        var leaving = new ArrayList<Row>();
        for (int row = 0; row < rows.size(); row++) {
            var words = new ArrayList<@Nullable String>(rows.get(row).words());
            for (int column = 0; column < words.size(); column++)
                if (words.get(column) != null && answer.holds(row, column)) words.set(column, SafeInLists.HELD);
            leaving.add(new Row(rows.get(row).record(), words));
        }
        return leaving;
    }

    @Override
    public String why() {
        return "they may name an address that must not be found; that they were is on record, and your supervisor reads it";
    }
}
