package dk.sammenhaeng.journey.intake;

import dk.sammenhaeng.platform.access.Acting;
import dk.sammenhaeng.platform.access.AuditLog;
import dk.sammenhaeng.platform.access.AuditLog.Asked;
import dk.sammenhaeng.platform.http.Refusal;
import dk.sammenhaeng.platform.tenancy.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One item of many, in a transaction of its own with its own line in the audit log: committed or refused whatever
 * becomes of the others.
 */
@ApplicationScoped
class Items {

    private static final Logger LOG = LoggerFactory.getLogger(Items.class);
    private static final String DUPLICATE = "23505";

    private final Transactions transactions;
    private final AuditLog audit;

    Items(Transactions transactions, AuditLog audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Does the work durably, or gives the failure that left nothing behind. */
    <R> Done<R> write(Acting acting, Asked asked, UUID citizenId, Supplier<R> work) {
        try {
            return new Done.Well<>(transactions.write(acting, () -> {
                R result = work.get();
                audit.done(asked, citizenId);
                return result;
            }));
        } catch (RuntimeException failure) {
            return failed(acting, asked, citizenId, failure);
        }
    }

    /** Looks without writing anything but the line in the audit log. */
    <R> Done<R> read(Acting acting, Asked asked, UUID citizenId, Supplier<R> work) {
        try {
            return new Done.Well<>(transactions.read(acting, () -> {
                R result = work.get();
                audit.read(asked, citizenId);
                return result;
            }));
        } catch (RuntimeException failure) {
            return failed(acting, asked, citizenId, failure);
        }
    }

    private <R> Done<R> failed(Acting acting, Asked asked, UUID citizenId, RuntimeException failure) {
        if (failure instanceof Refusal refusal) {
            if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.FORBIDDEN) {
                audit.refused(acting, asked, citizenId, refusal.code());
            }
        } else if (!isDuplicate(failure)) {
            LOG.atError().setCause(failure).log("an item of many ended in a defect");
        }
        return new Done.Failed<>(failure);
    }

    static boolean isDuplicate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && DUPLICATE.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /** What became of an item. */
    sealed interface Done<R> {

        /** It is done. */
        record Well<R>(R result) implements Done<R> {}

        /** It left nothing behind. */
        record Failed<R>(RuntimeException failure) implements Done<R> {}
    }
}
