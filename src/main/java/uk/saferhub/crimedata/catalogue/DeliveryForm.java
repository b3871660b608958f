package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** What came, as a form says it. */
final class DeliveryForm {

    private DeliveryForm() {}

    static Fields filled(DataSetHistory.Delivery was) {
        return Fields.empty()
                .withDate("period-from", was.periodFrom())
                .withDate("period-to", was.periodTo())
                .withDate("received", was.receivedOn())
                .with("delivery-note", was.note());
    }

    /** Null where something is wrong with it, which the fields then say. */
    static KeepCatalogue.@Nullable Came read(Actor actor, Fields fields) {
        FieldReader read = fields.read();
        LocalDate from = read.requiredDate("period-from", "Enter the first day that it covers");
        LocalDate to = read.requiredDate("period-to", "Enter the last day that it covers");
        LocalDate received = read.requiredDate("received", "Enter the day on which it came");
        read.atMost("delivery-note", 400);
        if (from != null && to != null && to.isBefore(from))
            fields.error("period-to", "The last day must not be before the first");
        if (received != null && received.isAfter(actor.today()))
            fields.error("received", "The day must not be in the future");
        if (!fields.ok() || from == null || to == null || received == null) return null;
        return new KeepCatalogue.Came(from, to, received, null, read.text("delivery-note"));
    }
}
