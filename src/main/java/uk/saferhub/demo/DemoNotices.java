package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.configuration.NoticeType.Recipient;
import uk.saferhub.kernel.Money;
import uk.saferhub.notices.IssueNotice;
import uk.saferhub.notices.NewNotice;
import uk.saferhub.notices.NewProsecution;
import uk.saferhub.notices.NoticeEvent;
import uk.saferhub.notices.Prosecution;
import uk.saferhub.notices.RecordProsecution;
import uk.saferhub.notices.RecordStep;
import uk.saferhub.notices.Step;

/** The Neighbourhood Enforcement Team's notices of April to October 2019, one by one. */
@Component
@Order(10)
class DemoNotices implements Demo.Chapter {

    private static final LocalDate FIRST = LocalDate.of(2019, 4, 8);
    private static final LocalDate LAST = LocalDate.of(2019, 10, 21);
    private static final String PARTNERSHIP = "york";

    private final Desk desk;
    private final DemoAccounts accounts;
    private final IssueNotice issue;
    private final RecordStep step;
    private final RecordProsecution prosecute;

    DemoNotices(Desk desk, DemoAccounts accounts, IssueNotice issue, RecordStep step, RecordProsecution prosecute) {
        this.desk = desk;
        this.accounts = accounts;
        this.issue = issue;
        this.step = step;
        this.prosecute = prosecute;
    }

    @Override
    public String title() {
        return "Entering the notices of 2019";
    }

    @Override
    public void enter() {
        UUID manager = accounts.of("enforcement-manager@demo.example");
        many(manager, 63, "CPW", "rubbish", "Waste piled in the front garden for weeks; neighbours complain of rats.");
        many(manager, 174, "WASTE_DOMESTIC", "waste_presentation", "Bags put out on the wrong day and torn open.");
        many(manager, 2, "WASTE_COMMERCIAL", "waste_presentation", "Trade waste left on the pavement.");
        many(
                manager,
                4,
                "DOG_UNDERTAKING",
                "dangerous_dog",
                "The dog ran at a passer-by; the keeper undertakes to muzzle it.");
        many(manager, 2, "FPN_DOG_FOULING", "fouling", "Seen walking on without clearing up.");
        many(manager, 10, "DOG_MICROCHIP", "not_microchipped", "Scanned by the warden: no chip.");
        many(manager, 3, "WASTE_CARRIER", "waste_carriage", "Stopped with a loaded van and no licence to hand.");
        many(manager, 5, "FPN_FLYPOSTING", "flyposting", "Posters pasted on a listed wall.");
        many(manager, 4, "FPN_FLY_TIPPING", "fly_tipping", "Rubble traced to the address by letters in it.");
        many(manager, 7, "FPN_LITTER", "litter", "Dropped wrappers in front of two officers.");
        wasteInformationAndItsPenalties(manager);
        warningNoticeBreachAndCourt(manager);
        for (int i = 0; i < 3; i++) urination(manager, i);
    }

    private void many(UUID manager, int count, String type, String conduct, String happened) {
        for (int i = 0; i < count; i++)
            served(manager, type, conduct, happened, i, MadeUp.day(FIRST, LAST, i, count), null);
    }

    /** Seventeen notices to produce waste papers, of which two were ignored and penalised. */
    private void wasteInformationAndItsPenalties(UUID manager) {
        for (int i = 0; i < 17; i++) {
            LocalDate on = MadeUp.day(FIRST, LAST.minusDays(40), i, 17);
            String notice = served(
                    manager,
                    "WASTE_INFO",
                    "waste_carriage",
                    "Asked where the load came from and where it goes.",
                    i,
                    on,
                    null);
            if (i >= 2) continue;
            LocalDate breached = on.plusDays(20);
            step(manager, notice, Step.of(NoticeEvent.BREACHED, breached, "Nothing was produced."));
            served(
                    manager,
                    "FPN_WASTE_FAIL",
                    "waste_carriage",
                    "No waste papers were produced in time.",
                    i,
                    breached.plusDays(1),
                    notice);
        }
    }

    /** The one full notice: warned, not heeded, noticed, breached, prosecuted and fined. */
    private void warningNoticeBreachAndCourt(UUID manager) {
        String warning = served(
                manager,
                "CPW",
                "noise",
                "Amplified music most nights past two o'clock.",
                200,
                LocalDate.of(2019, 4, 9),
                null);
        String notice = served(
                manager,
                "CPN",
                "noise",
                "The music went on after the warning.",
                200,
                LocalDate.of(2019, 5, 14),
                warning);
        step(
                manager,
                notice,
                Step.of(
                        NoticeEvent.BREACHED,
                        LocalDate.of(2019, 6, 22),
                        "Two officers heard it from the street at 01:40."));
        String court = as(
                manager,
                Permission.RECORD_PROSECUTION,
                actor -> prosecute.start(
                        actor,
                        new NewProsecution(
                                PARTNERSHIP,
                                notice,
                                null,
                                null,
                                null,
                                "notice_breach",
                                Prosecution.Origin.NOTICE_BREACH,
                                "Statements of two officers and the sound log",
                                LocalDate.of(2019, 7, 8))));
        as(manager, Permission.RECORD_PROSECUTION, actor -> {
            prosecute.conclude(
                    actor,
                    court,
                    Prosecution.Result.FINE,
                    LocalDate.of(2019, 9, 17),
                    Money.ofPence(44000),
                    Money.ofPence(18500));
            return true;
        });
    }

    private void urination(UUID manager, int number) {
        as(
                manager,
                Permission.RECORD_PROSECUTION,
                actor -> prosecute.start(
                        actor,
                        new NewProsecution(
                                PARTNERSHIP,
                                null,
                                MadeUp.ward(0),
                                "net",
                                MadeUp.person(210 + number),
                                "street_urination",
                                Prosecution.Origin.POLICE_HANDOVER,
                                "Name and address handed over by the neighbourhood policing team under the enforcement agreement",
                                LocalDate.of(2019, 6, 3).plusDays(30L * number))));
    }

    private String served(
            UUID manager,
            String type,
            String conduct,
            String happened,
            int number,
            LocalDate on,
            @org.jspecify.annotations.Nullable String prior) {
        var asked = new NewNotice(
                PARTNERSHIP,
                type,
                on,
                new NewNotice.Served(Recipient.INDIVIDUAL, MadeUp.person(number), 18 + number % 60),
                new NewNotice.Where(MadeUp.address(number), MadeUp.ward(number)),
                new NewNotice.Matter(conduct, happened, "", null, List.of()),
                NewNotice.Counted.by("net"),
                prior,
                null);
        String notice = as(
                manager,
                Permission.ISSUE_NOTICE,
                actor -> issue.issue(actor, asked).reference());
        step(manager, notice, Step.served(on, "by_hand", "Handed over by the officer"));
        return notice;
    }

    private void step(UUID manager, String notice, Step next) {
        as(manager, Permission.ISSUE_NOTICE, actor -> {
            step.record(actor, notice, next);
            return true;
        });
    }

    private <T> T as(
            UUID account, Permission permission, java.util.function.Function<uk.saferhub.access.Actor, T> work) {
        return desk.serve(account, permission, "demo: history", work);
    }
}
