package dk.sammenhaeng.platform.safety;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at every setting before anything else starts, says which are unsafe, and refuses to start with a severe one. */
@ApplicationScoped
class SafetyReview {

    private static final Logger LOG = LoggerFactory.getLogger(SafetyReview.class);

    private final Config config;
    private final AgroalDataSource app;
    private final AgroalDataSource worker;

    SafetyReview(Config config, AgroalDataSource app, @DataSource("worker") AgroalDataSource worker) {
        this.config = config;
        this.app = app;
        this.worker = worker;
    }

    void review(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        Settings settings = property -> config.getOptionalValue(property, String.class);
        List<UnsafeSetting> roles = new ArrayList<>();
        DatabaseRole.of(app).unsafe("sammenhaeng.database.app.username").ifPresent(roles::add);
        DatabaseRole.of(worker).unsafe("sammenhaeng.database.worker.username").ifPresent(roles::add);
        decide(settings, roles);
    }

    /**
     * Decides whether to start.
     *
     * @param roles what is wrong with the database roles; refused in every environment
     * @throws UnsafeToStart when a severe setting is not allowed where the service runs
     */
    static void decide(Settings settings, List<UnsafeSetting> roles) {
        List<UnsafeSetting> unsafe = SafetyRules.unsafe(settings);
        List<UnsafeSetting> refused = new ArrayList<>(roles);
        if (settings.areForProduction()) {
            refused.addAll(unsafe);
        } else if (!unsafe.isEmpty()) {
            LOG.atInfo()
                    .addKeyValue(
                            "environment",
                            settings.find("sammenhaeng.environment").orElse(""))
                    .addKeyValue(
                            "properties",
                            unsafe.stream().map(UnsafeSetting::property).collect(Collectors.joining(" ")))
                    .log("settings that production would refuse are allowed here");
        }
        refused.forEach(SafetyReview::tell);
        Optional.of(refused.stream().filter(UnsafeSetting::severe).toList())
                .filter(severe -> !severe.isEmpty())
                .ifPresent(severe -> {
                    throw new UnsafeToStart(severe);
                });
    }

    private static void tell(UnsafeSetting setting) {
        (setting.severe() ? LOG.atError() : LOG.atWarn())
                .addKeyValue("property", setting.property())
                .addKeyValue("why", setting.why())
                .log("an unsafe setting");
    }
}
