package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.kernel.Money;
import uk.saferhub.notices.NewProsecution;
import uk.saferhub.notices.NoticeEvent;
import uk.saferhub.notices.Prosecution;
import uk.saferhub.notices.Step;

/** The Neighbourhood Enforcement Team's notices of April to October 2019, one by one. */
@Component
@Order(10)
class DemoNotices implements Demo.Chapter {

    private static final LocalDate FIRST = LocalDate.of(2019, 4, 8);
    private static final LocalDate LAST = LocalDate.of(2019, 10, 21);
    private static final String PARTNERSHIP = "york";

    private final DemoAccounts accounts;
    private final NoticeClerk clerk;

    DemoNotices(DemoAccounts accounts, NoticeClerk clerk) {
        this.accounts = accounts;
        this.clerk = clerk;
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
            clerk.served(manager, type, conduct, happened, i, MadeUp.day(FIRST, LAST, i, count), null);
    }

    /** Seventeen notices to produce waste papers, of which two were ignored and penalised. */
    private void wasteInformationAndItsPenalties(UUID manager) {
        for (int i = 0; i < 17; i++) {
            LocalDate on = MadeUp.day(FIRST, LAST.minusDays(40), i, 17);
            String notice = clerk.served(
                    manager,
                    "WASTE_INFO",
                    "waste_carriage",
                    "Asked where the load came from and where it goes.",
                    i,
                    on,
                    null);
            if (i >= 2) continue;
            LocalDate breached = on.plusDays(20);
            clerk.step(manager, notice, Step.of(NoticeEvent.BREACHED, breached, "Nothing was produced."));
            clerk.served(
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
        String warning = clerk.served(
                manager,
                "CPW",
                "noise",
                "Amplified music most nights past two o'clock.",
                200,
                LocalDate.of(2019, 4, 9),
                null);
        String notice = clerk.served(
                manager,
                "CPN",
                "noise",
                "The music went on after the warning.",
                200,
                LocalDate.of(2019, 5, 14),
                warning);
        clerk.step(
                manager,
                notice,
                Step.of(
                        NoticeEvent.BREACHED,
                        LocalDate.of(2019, 6, 22),
                        "Two officers heard it from the street at 01:40."));
        String court = clerk.prosecute(
                manager,
                new NewProsecution(
                        PARTNERSHIP,
                        notice,
                        null,
                        null,
                        null,
                        "notice_breach",
                        Prosecution.Origin.NOTICE_BREACH,
                        "Statements of two officers and the sound log",
                        LocalDate.of(2019, 7, 8)));
        clerk.fined(manager, court, LocalDate.of(2019, 9, 17), Money.ofPence(44000), Money.ofPence(18500));
    }

    private void urination(UUID manager, int number) {
        clerk.prosecute(
                manager,
                new NewProsecution(
                        PARTNERSHIP,
                        null,
                        MadeUp.ward(0),
                        "net",
                        MadeUp.person(210 + number),
                        "street_urination",
                        Prosecution.Origin.POLICE_HANDOVER,
                        "Name and address handed over by the neighbourhood policing team under the enforcement agreement",
                        LocalDate.of(2019, 6, 3).plusDays(30L * number)));
    }
}
