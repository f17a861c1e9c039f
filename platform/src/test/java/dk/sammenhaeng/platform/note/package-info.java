/** The smallest service that stands on the platform; the platform's promises are tested through it. */
@NullMarked
package dk.sammenhaeng.platform.note;

import org.jspecify.annotations.NullMarked;
