/** The transaction that sees one municipality's rows and no other's. */
@NullMarked
package dk.sammenhaeng.platform.tenancy;

import org.jspecify.annotations.NullMarked;
