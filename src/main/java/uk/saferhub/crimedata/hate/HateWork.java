package uk.saferhub.crimedata.hate;

import static uk.saferhub.access.Permission.READ_STRATEGY;
import static uk.saferhub.access.Permission.RECORD_ANALYSIS;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Settings;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;
import uk.saferhub.web.Choice;

/** Records ways to report hate crime, champions trained and what is heard; served at the desk under RECORD_ANALYSIS. */
@Component
public class HateWork {

    static final Register<ReportingRoute> ROUTES = Register.of(
                    ReportingRoute.class, "/hate/routes", "RR", READ_STRATEGY, RECORD_ANALYSIS)
            .inserting("""
                    insert into reporting_route (id, realm_id, code, title, kind, place, hours, run_by, opened_on, closed_on, note)
                    values (:id, :realm_id, :code, :title, :kind, :place, :hours, :run_by, :opened_on, :closed_on, :note)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, r.* from reporting_route r join entry_label e using (id)")
            .listing("title", "kind", "place", "hours", "runBy", "openedOn", "closedOn")
            .ruled(HateRules::mayOpen);

    static final Register<ChampionTraining> CHAMPIONS = Register.of(
                    ChampionTraining.class, "/hate/champions", "CT", READ_STRATEGY, RECORD_ANALYSIS)
            .inserting("""
                    insert into champion_training (id, realm_id, title, accredited_by, organisation, period_from, period_to, people)
                    values (:id, :realm_id, :title, :accredited_by, :organisation, :period_from, :period_to, :people)
                    """)
            .selecting(
                    "select e.id, e.realm_id, e.reference, c.* from champion_training c join entry_label e using (id)")
            .picking("organisation", HateWork::bodies)
            .listing("title", "accreditedBy", "organisation", "periodFrom", "periodTo", "people")
            .ruled(HateRules::mayTrain);

    static final Register<HiddenExtent> HEARD = Register.of(
                    HiddenExtent.class, "/hate/heard", "HE", READ_STRATEGY, RECORD_ANALYSIS)
            .inserting("""
                    insert into hidden_extent (id, realm_id, title, organisation, heard_on, source, strand, confidence, account)
                    values (:id, :realm_id, :title, :organisation, :heard_on, :source, :strand, :confidence, :account)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, h.* from hidden_extent h join entry_label e using (id)")
            .picking("organisation", HateWork::bodies)
            .listing("title", "organisation", "heardOn", "source", "strand", "confidence")
            .ruled(HateRules::mayHear);

    static final Shelf SHELF = new Shelf(ROUTES, CHAMPIONS, HEARD);

    private final Registers registers;

    HateWork(Registers registers) {
        this.registers = registers;
    }

    /** Records a way to report, or how it is from now on. @return its reference */
    public String open(Actor actor, UUID realmId, ReportingRoute route) {
        return registers.enter(actor, realmId, ROUTES, route);
    }

    /** Records people trained. @return its reference */
    public String train(Actor actor, UUID realmId, ChampionTraining training) {
        return registers.enter(actor, realmId, CHAMPIONS, training);
    }

    /** Records what an agency hears. @return its reference */
    public String hear(Actor actor, UUID realmId, HiddenExtent heard) {
        return registers.enter(actor, realmId, HEARD, heard);
    }

    private static List<Choice> bodies(Settings settings) {
        return settings.organisations().stream()
                .map(body -> Choice.of(body.code(), body.name()))
                .toList();
    }
}
