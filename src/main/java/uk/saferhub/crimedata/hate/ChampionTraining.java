package uk.saferhub.crimedata.hate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.saferhub.registers.Entered;

/**
 * How many people of an agency completed the training of hate crime champions in a period (HCR-05): a number, and no names.
 *
 * @param title the package of training
 * @param accreditedBy who accredits it, or null where nobody does
 * @param organisation the agency whose people they are
 * @param people how many completed it
 */
public record ChampionTraining(
        String title,
        @Nullable String accreditedBy,
        String organisation,
        LocalDate periodFrom,
        LocalDate periodTo,
        Integer people)
        implements Entered {

    @Override
    public LocalDate on() {
        return periodTo;
    }
}
