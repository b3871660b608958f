package uk.saferhub.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.linter.Finding;
import uk.saferhub.testing.Demonstration;
import uk.saferhub.testing.SaferHubTest;

/** The rows of the seed that are faults of its text: an author writes one into a draft, and the draft's findings have it. */
@SaferHubTest
public class SeedFindingsMoveTest {

    /** The rows that it moves. */
    public static final Set<String> ROWS = Set.of("F000-020", "F000-074", "F000-075");

    @Autowired
    Demonstration demonstration;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Desk desk;

    @Autowired
    Accounts accounts;

    @Autowired
    Reports reports;

    @Autowired
    ReportStore store;

    @Autowired
    ReportPapers papers;

    @Test
    void F000_020_a_sentence_that_ends_in_the_air_is_found() {
        String words = "Work goes on through Operation Erase tackling drink in the street and Operation.";
        assertThat(added("city-centre", words))
                .extracting(Finding::rule, Finding::sentence)
                .containsExactly(tuple("RPT-UNFINISHED", words));
    }

    @Test
    void F000_074_what_is_no_longer_used_is_no_longer_listed_so_that_nothing_is_listed_and_unused() {
        String without = "Supply of figures by the police is recorded as {{police_supply}}.";
        assertThat(added("data-supply", without)).isEmpty();
        assertThat(found(draft())).extracting(Finding::message).noneMatch(m -> m.contains("listed and never used"));
    }

    @Test
    void F000_075_an_abbreviation_that_nothing_explains_is_found() {
        assertThat(added("ct-measures", "The group looks after permanent measures with the XRW and the CT unit."))
                .extracting(Finding::message)
                .containsExactly("“XRW” is used and never explained.");
    }

    /** What the linter finds in a draft once this part is written, and did not find before. */
    private List<Finding> added(String part, String words) {
        return transaction.execute(undone -> {
            undone.setRollbackOnly();
            String draft = draft();
            List<Finding> before = found(draft);
            desk.serve(manager(), Permission.WRITE_REPORT, "test", actor -> {
                reports.write(actor, draft, part, words);
                return true;
            });
            return found(draft).stream()
                    .filter(finding -> !before.contains(finding))
                    .toList();
        });
    }

    private List<Finding> found(String reference) {
        return desk.serve(manager(), Permission.READ_REPORT, "test", actor -> {
            Report report = store.one(actor, reference);
            return papers.findings(report, papers.whole(actor, report));
        });
    }

    /** The demonstration's draft, which is dated 14 January 2020. */
    private String draft() {
        demonstration.load();
        return desk.serve(
                manager(),
                Permission.READ_REPORT,
                "test",
                actor -> store.of(actor, "york", "york-bi-annual", Period.parse("2019-04-01/2019-12-31"))
                        .orElseThrow()
                        .reference());
    }

    private UUID manager() {
        return desk.open("test", actor -> accounts.find("manager@demo.example").orElseThrow());
    }
}
