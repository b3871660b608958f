package uk.saferhub.registers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.saferhub.web.Fields;
import uk.saferhub.web.Words;

/** The components of a register's record, in their order. */
final class EntryFields<T extends Record & Entered> {

    private final Class<T> kind;
    private final List<EntryField> all;

    EntryFields(Register<T> register) {
        this.kind = register.kind();
        Words words = Words.of(kind);
        this.all = Arrays.stream(kind.getRecordComponents())
                .map(declared -> new EntryField(declared, words))
                .toList();
    }

    List<EntryField> all() {
        return all;
    }

    EntryField named(String name) {
        return all.stream().filter(c -> c.name().equals(name)).findFirst().orElseThrow();
    }

    /** The posted words, or null with the errors noted in the fields. */
    @Nullable
    T read(Fields fields) {
        var form = fields.read();
        Object[] values = all.stream().map(component -> component.read(form)).toArray();
        return fields.ok() ? make(values) : null;
    }

    T of(ResultSet row) throws SQLException {
        var values = new Object[all.size()];
        for (int i = 0; i < values.length; i++) values[i] = all.get(i).of(row);
        return make(values);
    }

    Map<String, @Nullable Object> parameters(T words) {
        var parameters = new HashMap<String, @Nullable Object>();
        all.forEach(component -> parameters.put(component.column(), component.parameter(words)));
        return parameters;
    }

    private T make(@Nullable Object[] values) {
        try {
            var maker = kind.getDeclaredConstructor(
                    all.stream().map(EntryField::type).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return Objects.requireNonNull(maker.newInstance(values));
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
