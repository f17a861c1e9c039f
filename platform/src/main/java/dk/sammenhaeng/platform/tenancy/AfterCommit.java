package dk.sammenhaeng.platform.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Wakes the service's own workers once the running transaction has committed; a rollback wakes nobody. */
@ApplicationScoped
public class AfterCommit {

    private final TransactionSynchronizationRegistry transaction;

    AfterCommit(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
    }

    /** Runs the wake-up after the commit, once per transaction and wake-up object. */
    public void wake(Runnable wakeUp) {
        if (transaction.getResource(wakeUp) != null) {
            return;
        }
        transaction.putResource(wakeUp, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wakeUp.run();
                }
            }
        });
    }
}
