package dk.sammenhaeng.platform.access;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for the platform's annotation, which this module must not depend on. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Access {}
