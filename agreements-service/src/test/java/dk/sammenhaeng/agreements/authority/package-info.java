/** Tests of the authority package. */
@NullMarked
package dk.sammenhaeng.agreements.authority;

import org.jspecify.annotations.NullMarked;
