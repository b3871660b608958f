package uk.saferhub.cases.file;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.saferhub.access.Actor;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.web.Fields;

/** Reads a total from a form, field {@code score}; its band is never asked, since the hub's matrix gives it. */
@Component
public class ScoreField {

    /** Both null where nothing was entered. */
    public record Score(@Nullable Integer total, @Nullable String band) {}

    private final Choices choices;

    ScoreField(Choices choices) {
        this.choices = choices;
    }

    public Score read(Fields fields, HubCase hubCase, Actor actor) {
        Integer total = fields.read().number("score", "Enter the score as a whole number");
        if (total == null) return new Score(null, null);
        Optional<Matrix.Band> band = choices.band(total, hubCase, actor);
        if (band.isEmpty()) fields.error("score", "The hub’s matrix cannot give this score");
        return new Score(total, band.map(Matrix.Band::code).orElse(null));
    }
}
