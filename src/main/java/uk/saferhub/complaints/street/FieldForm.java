package uk.saferhub.complaints.street;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.saferhub.access.NotFound;
import uk.saferhub.complaints.Complaints;
import uk.saferhub.complaints.StreetWork;
import uk.saferhub.registers.Entered;
import uk.saferhub.registers.Input;
import uk.saferhub.registers.Register;
import uk.saferhub.web.Choice;

/**
 * A register's form, cut down to what one can type in the street.
 *
 * @param slug the last part of its address
 * @param asked the components that are asked for, in order; every one that must be there is among them
 * @param time the component that the phone fills with the time, or null; the first asked is filled with the day
 * @param night whether it is written at the end of a night: before noon its day is the one before
 */
record FieldForm<T extends Record & Entered>(
        String slug,
        String title,
        String hint,
        Register<T> register,
        List<String> asked,
        @Nullable String time,
        boolean night) {

    private static final int NOON = 12;

    static final List<FieldForm<?>> ALL = List.of(
            new FieldForm<>(
                    "patrol",
                    "Patrol",
                    "Where you walked, and why",
                    StreetWork.PATROLS,
                    List.of("walkedOn", "began", "team", "officers", "cause", "route", "ward", "results", "operation"),
                    "began",
                    false),
            new FieldForm<>(
                    "engagement",
                    "Engagement",
                    "People you met: a number, no names",
                    StreetWork.ENGAGEMENTS,
                    List.of(
                            "heldOn",
                            "team",
                            "place",
                            "ward",
                            "ageGroup",
                            "number",
                            "ages",
                            "occasion",
                            "named",
                            "results",
                            "operation"),
                    null,
                    false),
            new FieldForm<>(
                    "complaint",
                    "Complaint",
                    "What somebody told you, or what you saw",
                    Complaints.RECEIVED,
                    List.of(
                            "receivedOn",
                            "happenedAt",
                            "kind",
                            "place",
                            "source",
                            "impact",
                            "reporter",
                            "contact",
                            "operation"),
                    "happenedAt",
                    false),
            new FieldForm<>(
                    "shift",
                    "Shift return",
                    "What your team brings back from a night",
                    StreetWork.SHIFTS,
                    List.of(
                            "heldOn",
                            "began",
                            "team",
                            "place",
                            "volunteers",
                            "people",
                            "incidents",
                            "items",
                            "results"),
                    null,
                    true),
            new FieldForm<>(
                    "joint-day",
                    "Joint day or visit",
                    "Where teams of several bodies went out together",
                    StreetWork.JOINT_ACTIONS,
                    List.of("heldOn", "operation", "place", "teams", "results", "planned"),
                    null,
                    false));

    /** @throws NotFound where there is no such form */
    static FieldForm<?> named(String slug) {
        return ALL.stream().filter(form -> form.slug().equals(slug)).findFirst().orElseThrow(NotFound::new);
    }

    String path() {
        return "/field/" + slug;
    }

    String day() {
        return asked.getFirst();
    }

    /** The day that it begins with. @param now as it is in London */
    LocalDate begins(LocalDateTime now) {
        return night && now.getHour() < NOON ? now.toLocalDate().minusDays(1) : now.toLocalDate();
    }

    /** What is asked. Where no operation goes on, none is asked for, except of what is always part of one. */
    List<Input> inputs(Map<String, List<Choice>> offered) {
        List<Input> all = register.form().inputs(offered);
        return asked.stream()
                .flatMap(name -> all.stream().filter(input -> input.name().equals(name)))
                .toList();
    }
}
