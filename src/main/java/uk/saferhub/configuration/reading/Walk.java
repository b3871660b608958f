package uk.saferhub.configuration.reading;

import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through every record of a pack, the small ones inside the others too. */
public final class Walk {

    private Walk() {}

    /** What to do at each part of each record. */
    public interface Visitor {
        void part(Object thing, RecordComponent part, @Nullable Object value);
    }

    public static void through(Object thing, Visitor visitor) {
        for (RecordComponent part : Shape.parts(thing.getClass())) {
            Object value = value(thing, part);
            visitor.part(thing, part, value);
            descend(value, visitor);
        }
    }

    private static void descend(@Nullable Object value, Visitor visitor) {
        if (value instanceof List<?> items) items.forEach(item -> descend(item, visitor));
        else if (value instanceof Record inner) through(inner, visitor);
    }

    public static @Nullable Object value(Object thing, RecordComponent part) {
        try {
            return part.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
