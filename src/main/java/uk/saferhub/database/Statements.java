package uk.saferhub.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Spring's client of the database, but that rows become Java records by {@link RecordRows}. */
final class Statements implements JdbcClient {

    private final JdbcClient client;

    Statements(JdbcClient client) {
        this.client = client;
    }

    @Override
    public StatementSpec sql(String sql) {
        return quick(client.sql(sql));
    }

    /** Whatever the statement answers with itself to is answered with the quick one, so that the chain goes on. */
    private static StatementSpec quick(StatementSpec slow) {
        return (StatementSpec) Proxy.newProxyInstance(
                Statements.class.getClassLoader(), new Class<?>[] {StatementSpec.class}, (quick, method, words) -> {
                    if (method.getName().equals("query")
                            && words != null
                            && words[0] instanceof Class<?> type
                            && type.isRecord()) return slow.query(new RecordRows<>(type));
                    try {
                        Object answer = method.invoke(slow, words);
                        return answer == slow ? quick : answer;
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
