package uk.saferhub.panels;

import static uk.saferhub.access.Permission.READ_PANEL;
import static uk.saferhub.access.Permission.RECORD_PANEL;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.registers.Shelf;

/** Records how many cases panels heard; served at the desk under RECORD_PANEL. */
@Component
public class Panels {

    static final Register<PanelSitting> SITTINGS = Register.of(
                    PanelSitting.class, "/panels/sittings", "PS", READ_PANEL, RECORD_PANEL)
            .inserting("""
                    insert into panel_sitting (id, realm_id, panel, held_on, mode, section, cases_heard, repeat_cases, present)
                    values (:id, :realm_id, :panel, :held_on, :mode, :section, :cases_heard, :repeat_cases, :present)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, s.* from panel_sitting s join entry_label e using (id)")
            .listing("heldOn", "panel", "section", "mode", "casesHeard", "present")
            .ruled(PanelRules::maySit);

    static final Shelf SHELF = new Shelf(SITTINGS);

    private final Registers registers;

    Panels(Registers registers) {
        this.registers = registers;
    }

    /** Records a sitting that was held, and answers with its reference. */
    public String sit(Actor actor, UUID realmId, PanelSitting sitting) {
        return registers.enter(actor, realmId, SITTINGS, sitting);
    }
}
