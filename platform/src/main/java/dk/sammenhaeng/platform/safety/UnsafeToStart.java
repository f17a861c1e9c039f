package dk.sammenhaeng.platform.safety;

import java.util.List;
import java.util.stream.Collectors;

/** Says that the service does not start, and because of which settings. */
public final class UnsafeToStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnsafeToStart(List<UnsafeSetting> settings) {
        super("unsafe settings: "
                + settings.stream().map(UnsafeSetting::property).collect(Collectors.joining(", ")));
    }
}
