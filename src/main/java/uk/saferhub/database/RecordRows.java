package uk.saferhub.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * The rows of one answer as Java records: {@code case_id} becomes {@code caseId}. Spring's own mapper asks the driver for a column
 * named {@code caseId} first, in every row, and the driver answers with an exception each time: a third of the time of a request
 * went there. Here the columns are found once an answer. It serves one answer only and is not shared between threads.
 */
final class RecordRows<T> implements RowMapper<T> {

    private static final ConversionService CONVERSION = DefaultConversionService.getSharedInstance();
    private static final Map<Class<?>, Shape<?>> SHAPES = new ConcurrentHashMap<>();

    private final Shape<T> shape;
    private int @Nullable [] columns;

    @SuppressWarnings("unchecked")
    RecordRows(Class<T> type) {
        this.shape = (Shape<T>) SHAPES.computeIfAbsent(type, Shape::of);
    }

    @Override
    public T mapRow(ResultSet rows, int number) throws SQLException {
        if (columns == null) columns = shape.columns(rows);
        var values = new @Nullable Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            TypeDescriptor type = shape.types[i];
            values[i] = CONVERSION.convert(JdbcUtils.getResultSetValue(rows, columns[i], type.getType()), type);
        }
        return BeanUtils.instantiateClass(shape.constructor, values);
    }

    private record Shape<T>(Constructor<T> constructor, String[] names, TypeDescriptor[] types) {

        static <T> Shape<T> of(Class<T> type) {
            RecordComponent[] parts = type.getRecordComponents();
            try {
                Constructor<T> constructor = type.getDeclaredConstructor(
                        Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
                var types = new TypeDescriptor[parts.length];
                for (int i = 0; i < parts.length; i++)
                    types[i] = new TypeDescriptor(new MethodParameter(constructor, i));
                return new Shape<>(
                        constructor,
                        Stream.of(parts).map(RecordComponent::getName).toArray(String[]::new),
                        types);
            } catch (NoSuchMethodException impossible) {
                throw new IllegalStateException("a record without its own constructor: " + type, impossible);
            }
        }

        /** Of two columns of one name the first counts, as in JDBC. */
        int[] columns(ResultSet rows) throws SQLException {
            var there = new HashMap<String, Integer>();
            var about = rows.getMetaData();
            for (int i = 1; i <= about.getColumnCount(); i++)
                there.putIfAbsent(JdbcUtils.lookupColumnName(about, i), i);
            var columns = new int[names.length];
            for (int i = 0; i < names.length; i++) {
                Integer column = there.getOrDefault(
                        JdbcUtils.convertPropertyNameToUnderscoreName(names[i]), there.get(names[i]));
                // The driver's own words where there is none, spelled as the statement would.
                columns[i] = column != null
                        ? column
                        : rows.findColumn(JdbcUtils.convertPropertyNameToUnderscoreName(names[i]));
            }
            return columns;
        }
    }
}
