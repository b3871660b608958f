package uk.saferhub.complaints.log;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.saferhub.complaints.Complaint.Source;
import uk.saferhub.web.Choice;

/** Who brings complaints, in words. */
final class SourceWords {

    private SourceWords() {}

    static String of(@Nullable Source source) {
        if (source == null) return "";
        String name = source.name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.UK);
    }

    static List<Choice> choices() {
        return Arrays.stream(Source.values())
                .map(source -> Choice.of(source, of(source)))
                .toList();
    }
}
