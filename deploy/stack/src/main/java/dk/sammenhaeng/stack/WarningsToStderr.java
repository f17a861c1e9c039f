package dk.sammenhaeng.stack;

import java.io.PrintStream;
import java.time.Instant;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMDCAdapter;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Logs warnings and errors of the stack's own processes to stderr.
 *
 * <p>Not registered as a service: only a process started with {@code -Dslf4j.provider} uses it, so that it is never a
 * second binding beside the one of an application under test.
 */
public final class WarningsToStderr implements SLF4JServiceProvider {

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new BasicMDCAdapter();

    @Override
    public ILoggerFactory getLoggerFactory() {
        return Warnings::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return "2.0.99";
    }

    @Override
    public void initialize() {}

    private static final class Warnings extends LegacyAbstractLogger {

        private static final long serialVersionUID = 1;

        Warnings(String loggerName) {
            name = loggerName;
        }

        @Override
        public boolean isTraceEnabled() {
            return false;
        }

        @Override
        public boolean isDebugEnabled() {
            return false;
        }

        @Override
        public boolean isInfoEnabled() {
            return false;
        }

        @Override
        public boolean isWarnEnabled() {
            return true;
        }

        @Override
        public boolean isErrorEnabled() {
            return true;
        }

        @Override
        @SuppressWarnings("NullAway") // SLF4J passes null for "no caller boundary"
        protected String getFullyQualifiedCallerName() {
            return null;
        }

        @Override
        @SuppressWarnings("NullAway") // SLF4J passes null for what a call does not have
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable thrown) {
            PrintStream log = System.err;
            synchronized (log) {
                log.println(Instant.now() + " " + level + " " + name + " "
                        + MessageFormatter.basicArrayFormat(pattern, arguments));
                if (thrown != null) {
                    thrown.printStackTrace(log);
                }
            }
        }
    }
}
