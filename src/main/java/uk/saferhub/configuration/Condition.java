package uk.saferhub.configuration;

import java.util.List;
import java.util.stream.Collectors;
import uk.saferhub.configuration.words.Say;

/** A condition over the columns of a read view: a closed set, no scripting, and each reads as words. */
public sealed interface Condition {

    String toSentence();

    /** A column has a value. */
    record Equals(String field, String value) implements Condition {
        @Override
        public String toSentence() {
            return field + " is " + value;
        }
    }

    /** A column has one of several values. */
    record OneOf(String field, List<String> values) implements Condition {
        @Override
        public String toSentence() {
            return field + " is " + Say.or(values);
        }
    }

    /** A number is at least this. */
    record AtLeast(String field, long value) implements Condition {
        @Override
        public String toSentence() {
            return field + " is at least " + value;
        }
    }

    /** A number lies between two, both included. */
    record Between(String field, long low, long high) implements Condition {
        @Override
        public String toSentence() {
            return field + " is between " + low + " and " + high;
        }
    }

    /** All of these hold. */
    record And(List<Condition> all) implements Condition {
        @Override
        public String toSentence() {
            return all.stream().map(Condition::toSentence).collect(Collectors.joining(" and "));
        }
    }

    /** At least one of these holds. */
    record Or(List<Condition> any) implements Condition {
        @Override
        public String toSentence() {
            return any.stream().map(Condition::toSentence).collect(Collectors.joining(" or ", "(", ")"));
        }
    }
}
