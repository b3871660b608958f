package uk.saferhub.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The transaction's own connection, so that its realms are set, noting each statement: for budgets of lists. */
public final class CountedStatements {

    private final List<String> statements = new ArrayList<>();
    private final JdbcClient client;

    /** To be made inside the transaction that is counted. */
    public CountedStatements(DataSource database) {
        client = JdbcClient.create(
                new SingleConnectionDataSource(noting(DataSourceUtils.getConnection(database)), true));
    }

    /** What a list is made with, in place of the program's own client. */
    public JdbcClient client() {
        return client;
    }

    public int count() {
        return statements.size();
    }

    private Connection noting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")) statements.add((String) arguments[0]);
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
