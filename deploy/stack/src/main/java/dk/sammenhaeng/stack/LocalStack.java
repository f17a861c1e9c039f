package dk.sammenhaeng.stack;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;

/** What the services of one instance stand on: database, broker and issuer. */
public final class LocalStack {

    private final Instance instance;
    private final PostgresServer postgres;
    private final KafkaBroker broker;
    private final TokenIssuer issuer;

    /** The stack of an instance; nothing is started yet. */
    public LocalStack(Instance instance, Durability durability) {
        this.instance = instance;
        this.postgres = new PostgresServer(instance, durability);
        this.broker = new KafkaBroker(instance);
        this.issuer = new TokenIssuer(instance);
    }

    /** Starts all three side by side and returns when they are ready and hold the databases and topics of these services. */
    public void start(Collection<String> services) {
        Together.run(List.<Callable<Boolean>>of(
                () -> {
                    postgres.start();
                    services.forEach(postgres::createDatabase);
                    return true;
                },
                () -> {
                    broker.start();
                    Topics.create(broker.bootstrapServers(), services);
                    return true;
                },
                () -> {
                    issuer.start();
                    return true;
                }));
    }

    /** Stops what runs, in the reverse order. */
    public void stop() {
        issuer.stop();
        broker.stop();
        postgres.stop();
    }

    /** Ends what runs at once and deletes the instance with all its data. */
    public void discard() {
        issuer.kill();
        broker.kill();
        postgres.kill();
        PostgresBinaries.delete(instance.folder());
    }

    /** The instance this is the stack of. */
    public Instance instance() {
        return instance;
    }

    /** The database server. */
    public PostgresServer postgres() {
        return postgres;
    }

    /** The broker. */
    public KafkaBroker broker() {
        return broker;
    }

    /** The token issuer. */
    public TokenIssuer issuer() {
        return issuer;
    }

    /** The configuration of one service on this stack. */
    public ServiceConfiguration configuration(String service) {
        return ServiceConfiguration.of(instance, postgres.database(service), service);
    }
}
