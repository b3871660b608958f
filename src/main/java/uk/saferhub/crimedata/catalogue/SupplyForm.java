package uk.saferhub.crimedata.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.Actor;
import uk.saferhub.access.NotFound;
import uk.saferhub.web.Choice;
import uk.saferhub.web.FieldReader;
import uk.saferhub.web.Fields;

/** A change of the supply, as a form says it. */
final class SupplyForm {

    private SupplyForm() {}

    static Fields filled(DataSetHistory.Change was) {
        return Fields.empty()
                .with("became", was.ceased() ? "ceased" : "resumed")
                .withDate("on", was.onDay())
                .with("substitute", was.substituteId())
                .with("effect", was.effect());
    }

    /**
     * Null where something is wrong with it, which the fields then say.
     *
     * @param others what may be named as a substitute
     * @throws NotFound for a substitute that was not offered
     */
    static KeepCatalogue.@Nullable Changed read(Actor actor, Fields fields, List<Choice> others) {
        FieldReader read = fields.read();
        String became = read.required("became", "Choose whether it ceased or began again");
        LocalDate on = read.requiredDate("on", "Enter since when");
        // What has not happened yet would stop the chasing today.
        if (on != null && on.isAfter(actor.today())) fields.error("on", "Enter a day up to today");
        String effect = read.required("effect", 1000, "Enter what it does to series of figures");
        UUID substitute = read.id("substitute", "Choose what is used instead");
        if (substitute != null
                && others.stream().noneMatch(other -> other.value().equals(substitute.toString())))
            throw new NotFound();
        if (!fields.ok() || on == null) return null;
        return new KeepCatalogue.Changed(became.equals("ceased"), on, substitute, effect);
    }
}
