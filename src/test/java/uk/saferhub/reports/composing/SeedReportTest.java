package uk.saferhub.reports.composing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.saferhub.configuration.Metric;
import uk.saferhub.configuration.Pack;
import uk.saferhub.configuration.Release;
import uk.saferhub.configuration.Settings;
import uk.saferhub.kernel.Period;
import uk.saferhub.reports.Papers;
import uk.saferhub.reports.disclosure.Held;
import uk.saferhub.reports.disclosure.PublicRendering;
import uk.saferhub.reports.disclosure.SealedGroup;
import uk.saferhub.reports.document.Block;
import uk.saferhub.reports.document.Disclosure;
import uk.saferhub.reports.document.Glossary;
import uk.saferhub.reports.document.Paper;
import uk.saferhub.reports.document.PaperFigure;
import uk.saferhub.reports.document.Passage;
import uk.saferhub.reports.document.Table;
import uk.saferhub.reports.linter.Finding;
import uk.saferhub.reports.linter.Linter;
import uk.saferhub.reports.linter.Severity;
import uk.saferhub.testing.TestPacks;

/** The report of November 2019 (requirements 2.2) from the pack's template and the figures of seed-figures.csv. */
class SeedReportTest {

    private static final Period SINCE_APRIL = Period.parse("2019-04-01/2019-10-31");

    private static final Map<String, Integer> COUNTS = new TreeMap<>();
    private static final Map<String, String> WORDS = new TreeMap<>();

    static {
        String counts =
                "priorities 7, joint_action_teams 4, complaints_alcohol 6, single_marac_sections 2, channel_live 3, channel_mitigated 4,"
                        + " channel_male 100, channel_mental_health 100, channel_far_right 100, closure_orders 3, closure_full 2, closure_partial 1,"
                        + " tenancies_evicted 1, tenancies_surrendered 1, possession_live 2, cpw_issued 64, cpn_issued 1, cpn_prosecutions_fined 1,"
                        + " waste_commercial 2, waste_domestic 174, dog_undertakings 4, fpn_dog_fouling 2, dog_microchip 10, waste_info 17,"
                        + " waste_carrier 3, fpn_waste_fail 2, fpn_flyposting 5, fpn_fly_tipping 8, fpn_litter 40, urination_prosecutions 11";
        for (String count : counts.split(","))
            COUNTS.put(
                    count.strip().split(" ")[0], Integer.valueOf(count.strip().split(" ")[1]));
        WORDS.putAll(Map.of(
                "strategy_period",
                "2017-20",
                "strategy_refreshed",
                "2019-05-14",
                "joint_action_team_names",
                "BID Rangers, British Transport Police, Neighbourhood Enforcement Team and Police",
                "ct_training_cadence",
                "monthly",
                "marac_cadence",
                "twice weekly",
                "marac_mode",
                "conference call",
                "channel_cadence",
                "monthly",
                "channel_caseload",
                "3 to 4",
                "closure_may_remain",
                "the tenant",
                "locality_review",
                "2019-05-02"));
        WORDS.putAll(Map.of(
                "jcg_approved",
                "2019-10-08",
                "strategy_successor",
                "2020-04-01",
                "ct_training_booked",
                "2020-12-01",
                "single_marac_cadence",
                "twice weekly",
                "council_plan_priorities",
                "A council that listens to residents and A focus on frontline services"));
        WORDS.putAll(Map.of(
                "obligation_agreed",
                "2017-09-12",
                "police_supply",
                "ceased",
                "police_supply_substitute",
                "iQuanta",
                "kpi_refresh",
                "2019-11-01",
                "marac_model_state",
                "recommended",
                "reoffending_reported",
                "separate Board structures",
                "substance_provider",
                "Changing Lives in partnership with Spectrum Health",
                "erase_success",
                "very few"));
        COUNTS.putAll(
                Map.of("obligation_times", 2, "marac_pilot_years", 2, "focus_group_days", 1, "council_plan_links", 2));
        COUNTS.put("risks_open", 0);
    }

    private final Pack pack = TestPacks.read("york-and-north-yorkshire");
    private final Settings settings = new Settings(
            new Release(
                    new UUID(0, 1),
                    "york-and-north-yorkshire",
                    1,
                    "t",
                    LocalDate.of(2019, 1, 1),
                    new UUID(0, 2),
                    Instant.EPOCH,
                    new UUID(0, 3),
                    Instant.EPOCH),
            pack,
            "york");
    private final Occasion occasion =
            new Occasion(settings, settings.template("york-bi-annual"), SINCE_APRIL, LocalDate.of(2019, 11, 12), 1);
    private final Map<String, Written> answers = new TreeMap<>();

    private @Nullable PaperFigure figure(String code) {
        Metric metric = settings.metric(code);
        Integer count = COUNTS.get(code);
        BigDecimal value = count == null ? null : BigDecimal.valueOf(count);
        Disclosure small = Disclosure.valueOf(metric.disclosure().name());
        boolean all = small == Disclosure.SEALED && metric.unit().equals("percent");
        return new PaperFigure(
                code,
                "/figures/" + code,
                metric.label(),
                value,
                WORDS.get(code),
                metric.unit(),
                SINCE_APRIL.from(),
                SINCE_APRIL.to(),
                small,
                all,
                value == null && !WORDS.containsKey(code) ? PaperFigure.State.NO_DATA : PaperFigure.State.LIVE,
                null);
    }

    private Paper whole() {
        for (int head = 1; head <= 8; head++)
            answers.putIfAbsent("implications." + head, new Written("none identified", "Head of Community Safety"));
        return Composer.compose(occasion, answers, this::figure);
    }

    private static String text(Paper paper) {
        return Passage.of(paper).stream().map(Passage::text).collect(Collectors.joining("\n"));
    }

    @Test
    void F000_034_to_051_print_as_the_report_of_2019_did() {
        assertThat(text(whole()))
                .contains(
                        "three premises closure orders: two full and one partial, under which only the tenant may stay",
                        "One tenant was evicted and one tenancy was given up",
                        "possession is being sought in two further cases",
                        "issued 64 Community Protection Warnings and one full notice, and one prosecution for breach",
                        "two notices for inappropriately presented commercial waste and 174 for domestic waste",
                        "four written undertakings in relation to dangerous dogs",
                        "two fixed penalty notices for dog fouling and 10 microchipping notices",
                        "17 notices requiring waste information, three notices requiring a waste carrier's licence, and two fixed penalty notices",
                        "fly-posting (5), fly-tipping (8) and litter (40)",
                        "eleven prosecutions for urinating")
                .contains(
                        "This is the first report of the year to the Health, Housing and Adult Social Care Policy and Scrutiny Committee",
                        "2017-20 was refreshed and approved by the partnership in May 2019",
                        "The strategy holds seven priorities",
                        "Four teams have taken part",
                        "York MARAC has sat twice weekly by conference call",
                        "in two sections",
                        "three live cases",
                        "Since April four cases have been closed",
                        "In May 2019 the partnership commissioned",
                        "In October 2019 the partnership approved a Joint Co-ordinating Group");
    }

    @Test
    void F000_010_to_017_the_table_of_leads_has_seven_rows_from_the_settings() {
        Table leads = whole().blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(leads.rows()).hasSize(7);
        assertThat(leads.rows().get(2))
                .extracting("text")
                .containsExactly("Protecting People from Harm", "CYC Safeguarding Adults & Children");
    }

    @Test
    void F000_031_to_033_the_public_rendering_tells_nothing_of_the_group() {
        PublicRendering rendering = PublicRendering.of(whole(), SealedGroup.statutory(), List.of());
        assertThat(text(rendering.paper()))
                .contains(
                        "York Channel Panel has fewer than ten live cases",
                        "Since April fewer than ten cases have been closed",
                        "It usually holds [held back] cases",
                        PARTS_HELD)
                .doesNotContain("per cent were male", "far right", "100", "3 to 4", "three live");
        assertThat(rendering.held())
                .extracting(Held::about)
                .anyMatch(about -> about.startsWith("Of those referred to Channel"));
        assertThat(rendering.held()).hasSize(4);
    }

    private static final String PARTS_HELD = "[A sentence is held back from the public report.]";

    @Test
    void RPT_11_M19_abbreviations_are_those_that_the_text_uses() {
        Block.Abbreviations listed = (Block.Abbreviations) whole().blocks().getLast();
        assertThat(listed.listed().keySet())
                .contains("BID", "CCTV", "CYC", "MARAC", "NYP")
                .doesNotContain("MIY", "NEO", "NYCC", "NFU", "PSPO");
    }

    @Test
    void RPT_05_the_linter_has_no_fault_to_find_and_finds_one_that_is_put_in() {
        assertThat(faults(whole())).isEmpty();
        answers.put(
                "city-centre",
                new Written(
                        "Work has continued through the City Centre Hotspot group with Operation Erase tackling alcohol related anti-social behaviour and Operation.",
                        "Author"));
        answers.put(
                "county-lines",
                new Written(
                        "This has resulted in {{closure_orders|words}} premises closure orders (two full closures and two partial closures).",
                        "Author"));
        answers.put("implications.7", new Written("", null));
        assertThat(faults(whole())).containsExactlyInAnyOrder("RPT-UNFINISHED", "RPT-PARTS", "RPT-IMPLICATION");
    }

    @Test
    void RPT_01_every_template_that_ships_can_be_composed() {
        for (String folder : List.of("york-and-north-yorkshire", "south-worcestershire")) {
            Pack shipped = TestPacks.read(folder);
            shipped.reportTemplates().forEach(template -> {
                Settings own = new Settings(settings.release(), shipped, template.partnership());
                Paper paper = Composer.compose(
                        new Occasion(own, template, SINCE_APRIL, LocalDate.of(2019, 11, 12), 1),
                        Map.of(),
                        code -> Papers.figureOf(code, BigDecimal.TEN, "things", Disclosure.COUNCIL_ACT));
                assertThat(text(paper))
                        .as(template.code())
                        .doesNotContain("{{")
                        .contains(template.sections().getFirst().heading());
            });
        }
    }

    private List<String> faults(Paper paper) {
        return Linter.read(
                        paper, new Glossary(occasion.template().abbreviations()), SINCE_APRIL.from(), SINCE_APRIL.to())
                .stream()
                .filter(finding -> finding.severity() == Severity.FAULT)
                .map(Finding::rule)
                .toList();
    }
}
