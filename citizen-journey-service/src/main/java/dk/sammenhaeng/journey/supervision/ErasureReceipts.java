package dk.sammenhaeng.journey.supervision;

import dk.sammenhaeng.journey.receipt.Receipts;
import dk.sammenhaeng.platform.event.IncomingEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands on supervision's receipts of erasures. */
@ApplicationScoped
class ErasureReceipts implements SupervisionReader {

    private final Receipts receipts;

    ErasureReceipts(Receipts receipts) {
        this.receipts = receipts;
    }

    @Override
    public void take(IncomingEvent event) {
        receipts.take(event);
    }
}
