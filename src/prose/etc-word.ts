/** 等 that closes a list, and is no part of another word: 等级, 等待, 等额; nor one waited for: 等他回来. */
export const etc =
  '等(?![级次待候额于同值效价距比分边腰高温量压闲外号式身离靠着到不了我你他她它谁一上下、])(?!车辆?[来到停]|人[来到]|通知)';
