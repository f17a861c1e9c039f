/** Sealing and signing under named keys that come from a file and never from the database or the repository. */
@NullMarked
package dk.sammenhaeng.platform.crypto;

import org.jspecify.annotations.NullMarked;
