package uk.saferhub.complaints.operations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.saferhub.complaints.NamedOperation;
import uk.saferhub.registers.Prose;
import uk.saferhub.registers.RecordForm;
import uk.saferhub.web.Fields;

/** What of an operation can be changed. Its short name and its first day stay, since figures go by them. */
record OperationWords(
        String name,
        String leadGroup,
        @Prose String aims,
        List<String> partners,
        List<String> places,
        @Nullable LocalDate untilOn,
        @Prose String success,
        @Nullable String figure) {

    static final RecordForm<OperationWords> FORM = new RecordForm<>(OperationWords.class);

    static OperationWords of(NamedOperation now) {
        return new OperationWords(
                now.name(),
                now.leadGroup(),
                now.aims(),
                now.partners(),
                now.places(),
                now.untilOn(),
                now.success(),
                now.figure());
    }

    /** The form filled with these words. */
    Fields filled() {
        return Fields.empty()
                .with("name", name)
                .with("leadGroup", leadGroup)
                .with("aims", aims)
                .with("partners", String.join("\n", partners))
                .with("places", String.join("\n", places))
                .withDate("untilOn", untilOn)
                .with("success", success)
                .with("figure", figure);
    }
}
