/** The pupil plan (elevplan) as a reference, and the talks of pupil, teacher and parents about it (FW-J18, FV-C31). */
@NullMarked
package dk.sammenhaeng.journey.pupil;

import org.jspecify.annotations.NullMarked;
