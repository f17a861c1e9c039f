package dk.sammenhaeng.platform.safety;

/**
 * A setting that must not be in production.
 *
 * @param property its name; the value is never shown, it may be a secret
 * @param why what could happen
 * @param severe true when the service refuses to start with it
 */
record UnsafeSetting(String property, String why, boolean severe) {}
