package uk.saferhub.complaints;

import static uk.saferhub.access.Permission.READ_COMPLAINT;
import static uk.saferhub.access.Permission.RECORD_COMPLAINT;

import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.complaints.operations.TellResult;
import uk.saferhub.configuration.Category.CategorySet;
import uk.saferhub.registers.Register;
import uk.saferhub.registers.Registers;
import uk.saferhub.web.Choice;

/** Named operations (ASB-05): begun, counted under by what is done, changed and ended. Served under RECORD_COMPLAINT. */
@Component
public class Operations {

    /** The operations that a record may be counted under, by their short names. */
    static final String CHOICES = "select o.code, o.name from named_operation o join entry_label e using (id)";

    /** Operations as they stand. */
    public static final Register<NamedOperation> BEGUN = Register.of(
                    NamedOperation.class, "/street/operations", "OP", READ_COMPLAINT, RECORD_COMPLAINT)
            .inserting("""
                    insert into named_operation (id, realm_id, begun_on, name, code, theme, lead_group, aims, partners, places, until_on,
                      success, figure)
                    values (:id, :realm_id, :begun_on, :name, :code, :theme, :lead_group, :aims, :partners, :places, :until_on,
                      :success, :figure)
                    """)
            .selecting("select e.id, e.realm_id, e.reference, o.* from named_operation o join entry_label e using (id)")
            .picking("theme", CategorySet.THEME)
            .picking(
                    "leadGroup",
                    settings -> settings.groups().stream()
                            .map(group -> Choice.of(group.code(), group.name()))
                            .toList())
            .picking(
                    "figure",
                    settings -> settings.metrics().stream()
                            .map(metric -> Choice.of(metric.code(), metric.label()))
                            .distinct()
                            .toList())
            .listing("begunOn", "name", "leadGroup", "theme", "untilOn", "partners")
            .ruled(OperationRules::mayBegin);

    private final Registers registers;
    private final TellResult tell;

    Operations(Registers registers, TellResult tell) {
        this.registers = registers;
        this.tell = tell;
    }

    /** @return its reference. @throws uk.saferhub.kernel.Refusal where its short name is taken */
    public String begin(Actor actor, UUID realmId, NamedOperation operation) {
        return registers.enter(actor, realmId, BEGUN, operation);
    }

    /** Says what came of it, or that it has ended. */
    public void tell(Actor actor, String reference, OperationResult result) {
        tell.tell(actor, reference, result);
    }
}
