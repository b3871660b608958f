package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.JointAction;
import uk.saferhub.complaints.JointPlan;
import uk.saferhub.complaints.StreetWork;

/** Operation Erase in York's city centre in the summer of 2019, and the complaints of that summer and the one before. */
@Component
@Order(60)
class DemoOperations implements Demo.Chapter {

    private final Desk desk;
    private final DemoAccounts accounts;
    private final DemoPlaces places;
    private final Complaints complaints;
    private final StreetWork street;

    DemoOperations(Desk desk, DemoAccounts accounts, DemoPlaces places, Complaints complaints, StreetWork street) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.complaints = complaints;
        this.street = street;
    }

    @Override
    public String title() {
        return "Entering operations and complaints";
    }

    @Override
    public void enter() {
        desk.serve(
                accounts.of("enforcement-manager@demo.example"),
                Permission.RECORD_COMPLAINT,
                "demo: history",
                actor -> {
                    UUID realm = places.realm("york", "enforcement");
                    List<String> all = List.of(
                            "Neighbourhood Enforcement Team", "BID Rangers", "Police", "British Transport Police");
                    street.act(
                            actor,
                            realm,
                            new JointAction(
                                    LocalDate.of(2019, 6, 22),
                                    "erase",
                                    "City centre and station",
                                    all,
                                    "Alcohol handed over; two people moved on.",
                                    null));
                    street.act(
                            actor,
                            realm,
                            new JointAction(
                                    LocalDate.of(2019, 8, 10),
                                    "erase",
                                    "City centre",
                                    all.subList(0, 3),
                                    "A quiet race day.",
                                    null));
                    street.plan(
                            actor,
                            realm,
                            new JointPlan(
                                    actor.today(),
                                    actor.today().plusDays(12),
                                    JointPlan.Way.DAY_OF_ACTION,
                                    "erase",
                                    List.of("The station", "City centre"),
                                    all,
                                    "Police",
                                    "Meet at the station at six. Talk first; hand over leaflets; bring back numbers."));
                    for (int i = 0; i < 3; i++)
                        alcohol(actor, realm, LocalDate.of(2019, 6, 8).plusDays(25L * i));
                    for (int i = 0; i < 19; i++)
                        alcohol(actor, realm, LocalDate.of(2018, 6, 2).plusDays(4L * i));
                    return true;
                });
    }

    private void alcohol(uk.saferhub.access.Actor actor, UUID realm, LocalDate on) {
        complaints.receive(
                actor,
                realm,
                Complaint.unnamed(
                        on,
                        Complaint.Source.RESIDENT,
                        "alcohol_related",
                        "City centre",
                        "Shouting and broken glass late at night",
                        "alcohol"));
    }
}
