package uk.saferhub.demo;

import static java.time.LocalDate.of;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Permission;
import uk.saferhub.kernel.Money;
import uk.saferhub.notices.NewProsecution;
import uk.saferhub.notices.NoticeEvent;
import uk.saferhub.notices.Prosecution.Origin;
import uk.saferhub.notices.Step;
import uk.saferhub.notices.orders.Order.Extent;
import uk.saferhub.notices.orders.RecordClosure;

/** One notice, prosecution or order more, or one that is withdrawn, by the manager of the Neighbourhood Enforcement Team. */
final class EnforcementRows extends SeedChanges {

    private static final LocalDate AUTUMN = of(2019, 11, 20);

    @Autowired
    NoticeClerk clerk;

    @Autowired
    RecordClosure closure;

    @Override
    List<SeedChange> all() {
        return List.of(
                SeedChange.of(
                        "a third full closure",
                        () -> close(Extent.FULL, null),
                        gap("F000-034", "%s premises closure orders", "three", "four"),
                        gap("F000-035", "orders: %s full and", "two", "three")),
                SeedChange.of(
                        "a second partial closure",
                        () -> close(Extent.PARTIAL, "the tenant and a carer"),
                        gap("F000-034", "%s premises closure orders", "three", "four"),
                        gap(
                                "F000-036",
                                "%s may stay",
                                "one partial, under which only the tenant",
                                "two partial, under which only the tenant and a carer")),
                SeedChange.of(
                        "a warning is withdrawn",
                        () -> clerk.step(
                                officer(),
                                first("CPW"),
                                Step.of(NoticeEvent.WITHDRAWN, of(2019, 10, 30), "Wrong address")),
                        gap("F000-040", "issued %s Community Protection Warnings", "64", "63"),
                        total(278)),
                SeedChange.of(
                        "a second full notice, breached and fined",
                        this::noticeAndFine,
                        gap("F000-041", "and %s", "one full notice,", "two full notices,"),
                        gap("F000-050", "%s for breach of a notice", "one prosecution", "two prosecutions"),
                        total(280)),
                another(
                        "WASTE_COMMERCIAL",
                        "waste_presentation",
                        gap("F000-042", "%s notices for inappropriately presented commercial", "two", "three")),
                another("WASTE_DOMESTIC", "waste_presentation", gap("F000-043", "%s for domestic waste", "174", "175")),
                another("DOG_UNDERTAKING", "dangerous_dog", gap("F000-044", "%s written undertakings", "four", "five")),
                another(
                        "FPN_DOG_FOULING",
                        "fouling",
                        gap("F000-045", "%s fixed penalty notices for dog fouling", "two", "three")),
                another("DOG_MICROCHIP", "not_microchipped", gap("F000-046", "%s microchipping notices", "10", "11")),
                another(
                        "WASTE_INFO",
                        "waste_carriage",
                        gap("F000-047", "%s notices requiring waste information", "17", "18")),
                another(
                        "WASTE_CARRIER",
                        "waste_carriage",
                        gap("F000-048", "%s notices requiring a waste carrier's licence", "three", "four")),
                SeedChange.of(
                        "waste papers were asked for and not produced",
                        this::wastePapersNotProduced,
                        gap("F000-049", "%s fixed penalty notices for failing to comply", "two", "three"),
                        total(280)),
                uncounted("FPN_FLYPOSTING", "flyposting", gap("F000-052", "fly-posting (%s)", "5", "6")),
                uncounted("FPN_FLY_TIPPING", "fly_tipping", gap("F000-053", "fly-tipping (%s)", "4", "5")),
                uncounted("FPN_LITTER", "litter", gap("F000-054", "litter (%s)", "7", "8")),
                SeedChange.of(
                        "a fourth prosecution on details from the police",
                        this::handedOver,
                        gap("F000-055", "%s prosecutions for urinating", "three", "four")));
    }

    private static SeedRow gap(String id, String words, String before, String after) {
        return new SeedRow(id, words.formatted(before), words.formatted(after));
    }

    private UUID officer() {
        return accounts.of("enforcement-manager@demo.example");
    }

    private static SeedRow total(int now) {
        return gap("F000-051", "Notices of all ten types: %s", "279", Integer.toString(now));
    }

    /** One of the ten types that are added up, so that the sum moves with it. */
    private SeedChange another(String type, String conduct, SeedRow row) {
        return SeedChange.of("one more " + type, () -> serve(type, conduct, 0, null), row, total(280));
    }

    private SeedChange uncounted(String type, String conduct, SeedRow row) {
        return SeedChange.of("one more " + type, () -> serve(type, conduct, 0, null), row);
    }

    private String serve(String type, String conduct, int person, @Nullable String prior) {
        return clerk.served(officer(), type, conduct, "Seen by two officers.", person, AUTUMN, prior);
    }

    private static String first(String type) {
        return found("""
                select n.reference from notice n join realm r on r.id = n.realm_id join partnership p on p.id = r.partnership_id
                where p.code = 'york' and n.notice_type = '%s' and n.state = 'SERVED' order by n.reference""".formatted(type));
    }

    /** The notice of that type which the made-up person of that number was served with. */
    private static String servedOn(String type, int person) {
        return found("""
                select n.reference from notice n join realm r on r.id = n.realm_id join partnership p on p.id = r.partnership_id
                where p.code = 'york' and n.notice_type = '%s' and n.state = 'SERVED' and n.name = '%s'""".formatted(type, MadeUp.person(person)));
    }

    private void noticeAndFine() {
        String notice = serve("CPN", "rubbish", 60, servedOn("CPW", 60));
        clerk.step(officer(), notice, Step.of(NoticeEvent.BREACHED, of(2019, 12, 2), "Still there."));
        String court = clerk.prosecute(
                officer(),
                new NewProsecution(
                        "york",
                        notice,
                        null,
                        null,
                        null,
                        "notice_breach",
                        Origin.NOTICE_BREACH,
                        "Two officers",
                        of(2019, 12, 3)));
        clerk.fined(officer(), court, of(2019, 12, 20), Money.ofPence(20000), Money.ofPence(5000));
    }

    private void wastePapersNotProduced() {
        String asked = servedOn("WASTE_INFO", 9);
        clerk.step(officer(), asked, Step.of(NoticeEvent.BREACHED, of(2019, 11, 12), "Nothing was produced."));
        serve("FPN_WASTE_FAIL", "waste_carriage", 9, asked);
    }

    private void handedOver() {
        clerk.prosecute(
                officer(),
                new NewProsecution(
                        "york",
                        null,
                        MadeUp.ward(0),
                        "net",
                        MadeUp.person(219),
                        "street_urination",
                        Origin.POLICE_HANDOVER,
                        "Handed over by the neighbourhood team",
                        AUTUMN));
    }

    private void close(Extent extent, @Nullable String remain) {
        as(
                "enforcement-manager",
                Permission.RECORD_ORDER,
                actor -> closure.record(
                        actor,
                        new RecordClosure.Closure(
                                "york",
                                MadeUp.address(37),
                                MadeUp.ward(3),
                                extent,
                                remain,
                                "county_lines",
                                "York Magistrates' Court",
                                AUTUMN,
                                of(2020, 1, 20))));
    }
}
