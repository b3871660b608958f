package uk.saferhub.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Permission;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.JointAction;
import uk.saferhub.complaints.JointPlan;
import uk.saferhub.complaints.NamedOperation;
import uk.saferhub.complaints.OperationResult;
import uk.saferhub.complaints.Operations;
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
    private final Operations operations;

    DemoOperations(
            Desk desk,
            DemoAccounts accounts,
            DemoPlaces places,
            Complaints complaints,
            StreetWork street,
            Operations operations) {
        this.desk = desk;
        this.accounts = accounts;
        this.places = places;
        this.complaints = complaints;
        this.street = street;
        this.operations = operations;
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
                    erase(actor, realm, all);
                    streetScene(actor, realm);
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

    private void erase(Actor actor, UUID realm, List<String> partners) {
        String reference = operations.begin(
                actor,
                realm,
                new NamedOperation(
                        LocalDate.of(2019, 6, 1),
                        "Operation Erase",
                        "erase",
                        "alcohol",
                        "city-centre-hotspot",
                        "Deal with alcohol-related anti-social behaviour in the city centre together",
                        partners,
                        List.of("City centre", "The station"),
                        null,
                        "Very few complaints come in over the summer",
                        "complaints_alcohol"));
        operations.tell(
                actor,
                reference,
                new OperationResult(
                        LocalDate.of(2019, 9, 30),
                        OperationResult.Standing.GOES_ON,
                        OperationResult.Success.MET,
                        "A quiet summer. It goes on on race days.",
                        "The complaints of the summer beside those of the one before",
                        "City Centre Hotspot Group"));
    }

    private void streetScene(Actor actor, UUID realm) {
        operations.begin(
                actor,
                realm,
                new NamedOperation(
                        actor.today().minusMonths(2),
                        "Street scene campaign",
                        "street-scene",
                        "environment",
                        "city-centre-hotspot",
                        "Clean walls and shop fronts, and fewer bags put out on the wrong day",
                        List.of("Neighbourhood Enforcement Team", "BID Rangers"),
                        List.of("City centre"),
                        actor.today().minusDays(9),
                        "What is reported is gone within five days",
                        null));
        for (int day : List.of(12, 31))
            complaints.receive(actor, realm, flyPosting(actor.today().minusDays(day)));
    }

    private static Complaint flyPosting(LocalDate on) {
        return new Complaint(
                on,
                Complaint.Source.BUSINESS,
                "environmental",
                "City centre",
                null,
                null,
                null,
                "Posters on shop fronts and lamp posts",
                null,
                null,
                "environment",
                "street-scene",
                null);
    }

    private void alcohol(Actor actor, UUID realm, LocalDate on) {
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
