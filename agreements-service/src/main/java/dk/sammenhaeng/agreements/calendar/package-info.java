/** Days as people in Denmark count them. */
@NullMarked
package dk.sammenhaeng.agreements.calendar;

import org.jspecify.annotations.NullMarked;
