package uk.saferhub.scoring;

import java.util.List;
import uk.saferhub.configuration.Matrix;
import uk.saferhub.configuration.Matrix.Band;
import uk.saferhub.configuration.Matrix.Factor;
import uk.saferhub.configuration.Matrix.Level;

/** A small matrix for tests: two factors, and bands to 9 and from 10. */
public final class AMatrix {

    private AMatrix() {}

    public static Matrix ofTwoFactors() {
        var often = new Factor(
                "often",
                "How often does it happen?",
                null,
                false,
                List.of(
                        new Level("once", "Once", 0),
                        new Level("weekly", "Weekly", 3),
                        new Level("daily", "Most days", 5)));
        var harm = new Factor(
                "harm",
                "How serious is the harm?",
                "To anybody",
                true,
                List.of(
                        new Level("nuisance", "Nuisance", 0),
                        new Level("injury", "Injury", 4),
                        new Level("life", "Risk to life", 6)));
        var standard = new Band("standard", "Standard", 0, 9, null, 56, false, null, "Usually one agency alone");
        var high = new Band("high", "High", 10, null, 2, 14, true, 10, "Goes to the problem solving meeting");
        return new Matrix("test-matrix", "Test matrix", List.of(), List.of(often, harm), List.of(standard, high));
    }
}
