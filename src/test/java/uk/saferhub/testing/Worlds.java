package uk.saferhub.testing;

import java.time.Clock;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;
import uk.saferhub.access.Accounts;
import uk.saferhub.access.Agreements;
import uk.saferhub.access.Desk;
import uk.saferhub.access.Directory;

/** Makes a new {@link World}: a partnership of its own, with a random code. */
@TestComponent
public class Worlds {

    final TransactionTemplate transaction;
    final Directory directory;
    final Agreements agreements;
    final Accounts accounts;
    final Desk desk;
    final Clock clock;

    Worlds(
            TransactionTemplate transaction,
            Directory directory,
            Agreements agreements,
            Accounts accounts,
            Desk desk,
            Clock clock) {
        this.transaction = transaction;
        this.directory = directory;
        this.agreements = agreements;
        this.accounts = accounts;
        this.desk = desk;
        this.clock = clock;
    }

    public Clock clock() {
        return clock;
    }

    public World make() {
        return new World(this);
    }
}
