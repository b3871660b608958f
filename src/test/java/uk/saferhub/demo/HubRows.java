package uk.saferhub.demo;

import static java.time.LocalDate.of;
import static uk.saferhub.demo.SeedChange.row;

import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import uk.saferhub.access.Permission;
import uk.saferhub.cases.Cases;
import uk.saferhub.complaints.Complaint;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.JointAction;
import uk.saferhub.complaints.StreetWork;

/** What became of tenancies, by the hub; complaints and joint days of action, by the enforcement team. */
final class HubRows extends SeedChanges {

    @Autowired
    Cases cases;

    @Autowired
    Complaints complaints;

    @Autowired
    StreetWork street;

    @Override
    List<SeedChange> all() {
        return List.of(
                withdrawn("evicted", row("F000-037", "One tenant was evicted", "No tenants were evicted")),
                withdrawn("surrendered", row("F000-038", "one tenancy was given up", "no tenancies were given up")),
                withdrawn(
                        "possession_sought",
                        row("F000-039", "sought in two further cases", "sought in one further case")),
                SeedChange.of(
                        "another complaint about drink",
                        this::complain,
                        row("F000-018", "(3 complaints on record", "(4 complaints on record")),
                SeedChange.of(
                        "a fifth team joins",
                        this::actWithFive,
                        row(
                                "F000-019",
                                "Four teams have taken part in joint days of action: BID Rangers",
                                "Five teams have taken part in joint days of action: BID Rangers"),
                        row(
                                "F000-019",
                                "Neighbourhood Enforcement Team and Police.",
                                "Neighbourhood Enforcement Team, Police and Street Angels.")));
    }

    private SeedChange withdrawn(String outcome, SeedRow row) {
        return SeedChange.of("an outcome entered in error: " + outcome, () -> withdraw(outcome), row);
    }

    private void withdraw(String outcome) {
        String of =
                " from case_outcome o join hub_case c on c.id = o.case_id where c.concern = 'county_lines' and o.outcome = '"
                        + outcome + "' order by o.id limit 1";
        as(
                "hub",
                Permission.MANAGE_CASE,
                actor -> cases.withdrawOutcome(
                        found("select c.reference" + of), UUID.fromString(found("select o.id::text" + of)), actor));
    }

    private void complain() {
        as(
                "enforcement-manager",
                Permission.RECORD_COMPLAINT,
                actor -> complaints.receive(
                        actor,
                        places.realm("york", "enforcement"),
                        Complaint.unnamed(
                                of(2019, 7, 6),
                                Complaint.Source.VISITOR,
                                "alcohol_related",
                                "City centre",
                                null,
                                "alcohol")));
    }

    private void actWithFive() {
        as(
                "enforcement-manager",
                Permission.RECORD_COMPLAINT,
                actor -> street.act(
                        actor,
                        places.realm("york", "enforcement"),
                        new JointAction(
                                of(2019, 11, 2),
                                "erase",
                                "City centre",
                                List.of("Police", "Street Angels"),
                                null,
                                null)));
    }
}
