package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.notices.orders.ExtendOrder;
import uk.saferhub.notices.orders.Order.Extent;
import uk.saferhub.notices.orders.Provision;
import uk.saferhub.notices.orders.RecordClosure;
import uk.saferhub.notices.orders.RecordPspo;

/** York's three closure orders of 2019, and Worcester's public space orders of 2018 to 2022. */
@Component
@Order(20)
class DemoOrders implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final RecordClosure closure;
    private final RecordPspo pspo;
    private final ExtendOrder extend;

    DemoOrders(Desk desk, DemoAccounts accounts, RecordClosure closure, RecordPspo pspo, ExtendOrder extend) {
        this.desk = desk;
        this.accounts = accounts;
        this.closure = closure;
        this.pspo = pspo;
        this.extend = extend;
    }

    @Override
    public String title() {
        return "Entering closure orders and public space orders";
    }

    @Override
    public void enter() {
        UUID york = accounts.of("enforcement-manager@demo.example");
        close(york, 31, Extent.FULL, null, LocalDate.of(2019, 5, 3));
        close(york, 32, Extent.FULL, null, LocalDate.of(2019, 6, 28));
        close(york, 33, Extent.PARTIAL, "the tenant", LocalDate.of(2019, 8, 16));
        UUID worcester = accounts.of("worcester@demo.example");
        String dogs = authorise(
                worcester,
                "Dog control",
                "The whole city",
                LocalDate.of(2021, 11, 10),
                0,
                List.of(
                        Provision.of("A person in charge of a dog must remove its faeces"),
                        Provision.of("No dog may be taken into a dog exclusion area"),
                        new Provision("Dogs that one person may have in their charge", 4)));
        make(worcester, dogs, LocalDate.of(2021, 11, 10), LocalDate.of(2021, 11, 25), LocalDate.of(2024, 7, 5));
        String alcohol = authorise(
                worcester,
                "Alcohol",
                "The restricted streets",
                LocalDate.of(2018, 7, 25),
                0,
                List.of(
                        Provision.of("Nobody may go on drinking once asked to stop"),
                        Provision.of("Anybody asked to must hand over alcohol")));
        make(worcester, alcohol, LocalDate.of(2018, 7, 25), LocalDate.of(2018, 8, 13), LocalDate.of(2021, 8, 12));
        desk.serve(worcester, Permission.RECORD_ORDER, "demo: history", actor -> {
            extend.extend(
                    actor,
                    alcohol,
                    LocalDate.of(2021, 7, 21),
                    LocalDate.of(2024, 8, 12),
                    "Extended for three years from 13 August 2021");
            return true;
        });
        String centre = authorise(
                worcester,
                "City centre",
                "The city centre",
                LocalDate.of(2020, 3, 10),
                0,
                List.of(
                        Provision.of("No aggressive begging"),
                        Provision.of("No deliberate feeding of gulls"),
                        Provision.of("No dangerous cycling or skateboarding")));
        make(worcester, centre, LocalDate.of(2021, 3, 12), LocalDate.of(2021, 3, 29), LocalDate.of(2024, 3, 28));
        authorise(
                worcester,
                "Level crossings",
                "Footpaths Wr858 (Brickfields Crossing) and Wr678 (Kays Crossing)",
                LocalDate.of(2022, 6, 8),
                0,
                List.of(Provision.of("The two footpaths are closed over the railway")));
    }

    private void close(UUID officer, int address, Extent extent, @Nullable String remain, LocalDate madeOn) {
        desk.serve(
                officer,
                Permission.RECORD_ORDER,
                "demo: history",
                actor -> closure.record(
                        actor,
                        new RecordClosure.Closure(
                                "york",
                                MadeUp.address(address),
                                MadeUp.ward(address),
                                extent,
                                remain,
                                "county_lines",
                                "York Magistrates' Court",
                                madeOn,
                                madeOn.plusMonths(3).minusDays(1))));
    }

    private String authorise(
            UUID officer, String title, String place, LocalDate on, int objections, List<Provision> provisions) {
        return desk.serve(
                officer,
                Permission.RECORD_ORDER,
                "demo: history",
                actor -> pspo.authorise(
                        actor,
                        new RecordPspo.Authorised(
                                "safer-worcester",
                                title,
                                place,
                                "E07000237",
                                null,
                                "Communities Committee",
                                on,
                                objections,
                                provisions)));
    }

    private void make(UUID officer, String order, LocalDate madeOn, LocalDate inForceOn, LocalDate endsOn) {
        desk.serve(officer, Permission.RECORD_ORDER, "demo: history", actor -> {
            pspo.make(actor, order, madeOn, inForceOn, endsOn);
            return true;
        });
    }
}
