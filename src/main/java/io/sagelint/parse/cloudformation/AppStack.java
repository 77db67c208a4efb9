package io.sagelint.parse.cloudformation;

import io.sagelint.read.Node;

/**
 * A stack that is deployed by the same app as the template that asks for it.
 *
 * @param name as CloudFormation knows it
 * @param near whether it belongs to the same stage of the app
 * @param root its template
 * @param exports of the template
 */
public record AppStack(String name, boolean near, Node root, ExportNames exports) {}
