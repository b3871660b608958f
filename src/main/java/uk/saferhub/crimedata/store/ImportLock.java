package uk.saferhub.crimedata.store;

import java.io.IOException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets one import, or one taking back, run at a time. Within a transaction until that is over: whoever came next would not see
 * what was written, and both would stay in force beside each other.
 */
public final class ImportLock {

    private ImportLock() {}

    /**
     * @return closes at once what no transaction holds; within one, closing does nothing
     * @throws IOException if another import is running
     */
    public static AutoCloseable of(CrimeStore store) throws IOException {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return store.lock();
        if (!TransactionSynchronizationManager.hasResource(store)) hold(store, store.lock());
        return () -> {};
    }

    private static void hold(CrimeStore store, AutoCloseable lock) {
        TransactionSynchronizationManager.bindResource(store, lock);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void suspend() {
                TransactionSynchronizationManager.unbindResourceIfPossible(store);
            }

            @Override
            public void resume() {
                TransactionSynchronizationManager.bindResource(store, lock);
            }

            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(store);
                try {
                    lock.close();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }
}
