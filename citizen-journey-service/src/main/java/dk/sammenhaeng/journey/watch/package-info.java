/** Whether a citizen comes back after a discharge, a release or a stay, told once however many tell it. */
@NullMarked
package dk.sammenhaeng.journey.watch;

import org.jspecify.annotations.NullMarked;
