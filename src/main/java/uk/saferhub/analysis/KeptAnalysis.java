package uk.saferhub.analysis;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Permission;
import uk.saferhub.analysis.Asking.Whose;
import uk.saferhub.crimedata.NoLookup;
import uk.saferhub.crimedata.OtherCensus;
import uk.saferhub.reports.CitedPages;
import uk.saferhub.web.Fields;

/** What pages of analysis show now, for a finding that cites them: of open data alone. */
@Component
class KeptAnalysis implements CitedPages {

    private final Scoping scoping;
    private final Sourcing sourcing;
    private final List<Keepable> pages;

    KeptAnalysis(Scoping scoping, Sourcing sourcing, List<Keepable> pages) {
        this.scoping = scoping;
        this.sourcing = sourcing;
        this.pages = pages;
    }

    @Override
    public Optional<Shown> shown(Actor actor, String address) {
        if (!actor.may(Permission.ANALYSE_CRIME)) return Optional.empty();
        String path = address.split("\\?", 2)[0];
        return pages.stream()
                .filter(page -> page.path().equals(path))
                .findFirst()
                .flatMap(page -> shown(actor, page, address.substring(path.length())));
    }

    private Optional<Shown> shown(Actor actor, Keepable page, String query) {
        Fields fields = fields(query);
        // Whoever reads the finding may not see the agency's records, and so not a number of them.
        if (fields == null || !fields.value("records").isEmpty()) return Optional.empty();
        Scope scope = scoping.scope(actor, fields, page.usualMonths(), Whose.PUBLISHED);
        if (scope == null || !Asking.unplaced(scope).isEmpty()) return Optional.empty();
        try {
            Table table = page.table(scope, actor);
            return table == null
                    ? Optional.empty()
                    : Optional.of(new Shown(
                            table.caption(),
                            table.columns(),
                            table.rows(),
                            sourcing.of(scope, true).versions()));
        } catch (NoLookup | OtherCensus notWithin) {
            return Optional.empty();
        }
    }

    /** What is asked, as a browser writes it; null where that cannot be read. */
    private static @Nullable Fields fields(String query) {
        Fields fields = Fields.empty();
        try {
            for (String pair : query.replaceFirst("^\\?", "").split("&")) {
                String[] parts = pair.split("=", 2);
                if (parts.length == 2)
                    fields.with(
                            URLDecoder.decode(parts[0], StandardCharsets.UTF_8),
                            URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        } catch (IllegalArgumentException halfAPercentSign) {
            return null;
        }
        return fields;
    }
}
