/** Plain SQL inside the running transaction, where the number of statements counts. */
@NullMarked
package dk.sammenhaeng.journey.sql;

import org.jspecify.annotations.NullMarked;
